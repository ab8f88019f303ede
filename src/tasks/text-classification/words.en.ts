/** Words of the task `text-classification`. */
export const words = {
  "task.text-classification": "Sentiment and topic",
  "task.text-classification.why": "Read a sentence, then say whether it praises, or what it is about",
  "look.task.text-classification":
    "“Not bad at all” praises: a word counts for what came before it. Change one word of the sentence, a “not” say, and look where the states of the two sentences part.",

  "setting.label": "Label",
  "setting.label.why": "What is asked of a sentence; each is made from templates, and one in ten is held out",
  "setting.texts": "Your texts",
  "setting.texts.why": "A table of two columns: a text, and its label",
  "option.sentiment": "sentiment: praise or not",
  "option.topic": "topic: one of five",

  "metric.bagOfWords": "bag of words",
  "metric.bagOfWords.unit": "accuracy of naive Bayes, which knows no order",

  "reading.text-classification.blank": "no input yet",
  "reading.text-classification.token": "input “{token}”",
  "reading.text-classification.asked": "“{text}”: its class is not known here",
  "reading.text-classification.wanted": "“{text}”: expected “{wanted}”",
  "reading.text-classification.unknown": "“{text}”: answered “{got}”; the correct class is not known here",
  "reading.text-classification.right": "“{text}”: answered “{wanted}”, correct",
  "reading.text-classification.wrong": "“{text}”: expected “{wanted}”, answered “{got}”",

  "fact.texts": "{count} {count:text|texts}, {heldOut} of them held out",
  "fact.textsFound":
    "{classes} {classes:label|labels}; {tokens} {tokens:word has|words have} a symbol of their own, all others share one",
  "fact.textsEmpty": "{count} {count:row|rows} left out: the text or its label is empty",
  "fact.textsCut": "{count} {count:text|texts} cut after {most} {most:word|words}",
} as const;
