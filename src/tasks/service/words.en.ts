/** Words of the task `service`. */
export const words = {
  "task.service": "Customer service",
  "task.service.why":
    "See the entries of a knowledge base, then find the one that answers a customer who asks in other words",
  "look.task.service":
    "Entries are drawn and numbered anew for every customer, so no answer can be learned by heart: look whether attention falls on the entry that means the same, even where it shares no word with the question.",

  "setting.base": "Knowledge base",
  "setting.base.why": "What its entries are about",
  "setting.entries": "Entries",
  "setting.entries.why": "How many are shown, each about something else",
  "setting.rewording": "Other words",
  "setting.rewording.why": "Share of customers who do not use the words of the entry",
  "setting.misspelt": "Misspelt",
  "setting.misspelt.why": "Share of the customer's words that can not be read",
  "setting.questions": "Your questions",
  "setting.questions.why":
    "A table of two columns: a question, and its answer; rows with the same answer are one question in other words",
  "option.shop": "a shop's",

  "metric.recallAt3": "recall at 3",
  "metric.recallAt3.unit": "of questions with the right entry among the first three",
  "metric.reciprocalRank": "reciprocal rank",
  "metric.reciprocalRank.unit": "mean of 1 / rank of the right entry",
  "metric.wordOverlap": "common words",
  "metric.wordOverlap.unit": "accuracy of tf-idf, without a network",

  "reading.service.entry": "input entry {number}: “{question}” → {answer}",
  "reading.service.support": "input entry {number}: “{question}” → {answer}. It is the one that is needed",
  "reading.service.asked": "the customer asks “{question}”; which entry answers is not known here",
  "reading.service.wanted": "the customer asks “{question}”: expected entry {wanted}: {right}",
  "reading.service.unknown":
    "the customer asks “{question}”: answered entry {got}: {said}. The correct one is not known here",
  "reading.service.right": "the customer asks “{question}”: answered entry {wanted}, correct: {right}",
  "reading.service.wrong": "the customer asks “{question}”: expected entry {wanted} ({right}), answered {got}: {said}",

  "fact.service": "{answers} {answers:answer|answers}, to {questions} different {questions:question|questions}",
  "fact.serviceAsks": "{count} {count:pair|pairs} of an entry and a customer's question, {heldOut} of them held out",
  "fact.serviceTokens": "{count} {count:word has|words have} a symbol of their own, all others share one",
  "fact.serviceAlone":
    "{count} {count:answer has|answers have} one question only: {count:its customer asks|their customers ask} it with one word left out",
  "fact.serviceEmpty": "{count} {count:row|rows} left out: the question or the answer is empty",
  "fact.serviceTwice": "{count} {count:row|rows} left out: the same question came before with another answer",
  "fact.serviceCut": "{count} {count:question|questions} cut after {most} {most:word|words}",
} as const;
