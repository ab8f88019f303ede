/** Problems of `task`: key → English template. */
export const taskProblems = {
  "task.unknown": "task {id} does not exist; known are {known}",
  "task.lengths": "the shortest length {from} is longer than the longest length {to}; make it at most {to}",
  "task.pairs":
    "{pairs} {pairs:pair|pairs} need as many different keys, but there are {keys}; make it at most {keys} {keys:pair|pairs}",
  "task.answers": "{answers} vectors are expected, but only {items} are shown; ask for at most {items}",
  "task.text.empty": "the text is empty; paste some text or choose a text file",
  "task.text.short":
    "the text has {got} {got:character|characters}, but windows of {window} need at least {wanted}; use a longer text or a shorter window",
  "task.text.binary":
    "this does not look like text ({bad} of {got} {got:character is|characters are} not printable); choose a plain text file in UTF-8",
  "task.text.long": "the text has {got} {got:character|characters}, the limit is {limit}; use a part of it",
  "task.triples.facts":
    "{facts} {facts:fact is|facts are} more than {entities} {entities:entity|entities} and {relations} {relations:relation|relations} give; ask for at most {most}",
  "task.word.letter": "“{got}” is no letter of this task; known are {known}",
  "task.word.next": "“{got}” cannot stand here; what can is {known}",
  "task.word.long": "the word has more than {longest} {longest:letter|letters}, the most of this task; leave some out",
  "task.word.empty": "there is no letter; write one or more of {known}",
} as const;
