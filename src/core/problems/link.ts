/** Problems of `link`: key → English template. */
export const linkProblems = {
  "link.version":
    "this link begins with {got}, but this page reads v1; open it with the page that made it, or make it again",
  "link.long": "the link has {got} characters, the limit is {limit}; shorten the cell text",
  "link.many": "the link has {got} parts, at most {limit} are read",
  "link.part": "the link's part {part} is not of the form key=value",
  "link.encoding": "the link's {key} is damaged; copy the link again",
  "link.duplicate": "the link's {key} is there twice; remove one",
  "link.unknown": "the link's {key} is unknown; known are {known}",
  "link.missing": "the link does not say which {key}",
  "link.value": "the link's {key}: expected {wanted}, got {got}",
  "link.large": "the link's {key} is longer than {limit} bytes when unpacked",
  "link.text.needed": "this link needs your text {name} ({length} characters); choose that file",
  "link.text.other":
    "this is not the text of the link: {name} has {wanted} characters and the mark {mark}, this one has {got} and {gotMark}",
} as const;
