/** Problems of translations, labelled texts and answers from a knowledge base: key → English template. */
export const wordingProblems = {
  "task.translation.nothing": "there is no text to translate; type one on the first line",
  "task.translation.lines": "a translation has one line, or two with the expected text; got {got}; delete the others",
  "task.translation.character": "“{got}” never occurs in this task; known are {known}",
  "task.translation.long": "a text has at most {most} {most:character|characters} here, got {got}; shorten it",
  "task.translation.exact":
    "the expected text has {wanted} {wanted:character|characters} in this task, got {got}; write it in full",
  "task.translation.few":
    "there {got:is|are} {got} different input {got:text|texts}, at least {wanted} are needed, one of them to be held out; add rows, or allow more characters",
  "task.text-classification.nothing": "there is no text to classify; type one on the first line",
  "task.text-classification.lines": "a text has one line, or two with its class; got {got}; delete the others",
  "task.text-classification.word": "“{got}” never occurs in this task; known are {known}",
  "task.text-classification.long": "a text has at most {most} {most:word|words} here, got {got}; shorten it",
  "task.text-classification.class": "“{got}” is no class of this task; known are {known}",
  "task.text-classification.labels":
    "got {got} different {got:label|labels}, 2 to {most} are needed; check which column holds the labels (name it label)",
  "task.text-classification.few":
    "got {got} different {got:text|texts}, at least {wanted} are needed, one of them to be held out; add rows",
  "task.service.question":
    "the last line has to be the customer's question, behind a question mark: “? where is my parcel”",
  "task.service.noEntry": "there is no entry above the question; write at least one, such as “1: how can i pay”",
  "task.service.entry": "“{got}” is no entry; write its number, a colon and its question: “2: how can i pay”",
  "task.service.range": "an entry has the number {got}, but numbers go from 1 to {most}; choose another",
  "task.service.twice": "two entries have the number {got}; give each its own",
  "task.service.number": "no entry has the expected number {got}; there are {known}",
  "task.service.words": "there is no word on this line; write the question in full",
  "task.service.long": "a question has at most {most} {most:word|words} here, got {got}; shorten it",
  "task.service.few":
    "got {got} different {got:answer|answers}, at least {wanted} are needed; add rows with other answers",
} as const;
