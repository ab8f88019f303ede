/** Problems of `task`: key → English template. */
export const taskProblems = {
  "task.unknown": "task {id} does not exist; known are {known}",
  "task.lengths": "the shortest length {from} is longer than the longest length {to}; make it at most {to}",
  "task.pairs": "{pairs} pairs need as many different keys, but there are {keys}; make it at most {keys} pairs",
  "task.answers": "{answers} vectors are expected, but only {items} are shown; ask for at most {items}",
  "task.text.empty": "the text is empty; paste some text or choose a text file",
  "task.text.short":
    "the text has {got} characters, but windows of {window} need at least {wanted}; use a longer text or a shorter window",
  "task.text.binary":
    "this does not look like text ({bad} of {got} characters are not printable); choose a plain text file in UTF-8",
  "task.text.long": "the text has {got} characters, the limit is {limit}; use a part of it",
  "task.triples.facts":
    "{facts} facts are more than {entities} entities and {relations} relations give; ask for at most {most}",
} as const;
