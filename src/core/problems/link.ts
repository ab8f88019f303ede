/** Problems of `link`: key → English template. */
export const linkProblems = {
  "link.version":
    "this link begins with {got}, but this page reads v1; open it with the page that made it, or make it again",
  "link.long": "the link has {got} {got:character|characters}, the limit is {limit}; shorten the cell text",
  "link.many": "the link has {got} {got:part|parts}, at most {limit} are read",
  "link.part": "the link's part {part} is not of the form key=value",
  "link.encoding": "the link's {key} is damaged; copy the link again",
  "link.duplicate": "the link's {key} is there twice; remove one",
  "link.unknown": "the link's {key} is unknown; known are {known}",
  "link.missing": "the link does not say which {key}",
  "link.value": "the link's {key}: expected {wanted}, got {got}",
  "link.runs": "the link has a run {got}, at most {limit} {limit:run is|runs are} read; leave some out",
  "link.gap": "the link has a run {got}, but none with the number {absent}; number the runs 2, 3, … without a gap",
  "link.place": "the link's {key} names the run {got}, but the link has {runs}; name one of these",
  "link.circle": "the link's {key} leads back to run {run} itself; a run is a fork of one that was there before",
  "link.beside":
    "the link's beside names runs of several tasks ({tasks}); only runs of one task stand beside each other",
  "link.given": "the written episode has {got} {got:character|characters}, which is too long for a link; shorten it",
  "link.lesson":
    "the lesson has {got} {got:character|characters}, packed more than the {limit} of a link; send its file",
  "link.large": "the link's {key} is longer than {limit} bytes when unpacked",
  "link.text.needed": "this link needs your text {name} ({length} {length:character|characters}); choose that file",
  "link.text.other":
    "this is not the text of the link: {name} has {wanted} {wanted:character|characters} and the mark {mark}, this one has {got} and {gotMark}",
} as const;
