/** Words of the task `entities`. */
export const words = {
  "task.entities": "Named entities",
  "task.entities.why": "Tag the names in a sentence: whose they are, and where they begin and end",
  "look.task.entities":
    "A name that is new is read as “unknown”: only the words around it tell what it is. A network that reads from left to right must tag it before it has seen what follows.",

  "setting.hidden": "Hidden names",
  "setting.hidden.why": "Share of names' words that training hides, so that new names are nothing new",

  "metric.entityF1": "entity F1",
  "metric.entityF1.unit": "an entity counts with its type and both of its ends",
  "metric.precision": "precision",
  "metric.precision.unit": "of the entities that it found",
  "metric.recall": "recall",
  "metric.recall.unit": "of the entities that there are",
  "metric.tagAccuracy": "tag accuracy",
  "metric.tagAccuracy.unit": "of single tags, most of which are O",

  "reading.entities.word.wanted": "“{token}”: expected {wanted}",
  "reading.entities.word.right": "“{token}”: answered {wanted}, correct",
  "reading.entities.word.wrong": "“{token}”: expected {wanted}, answered {got}",
  "reading.entities.new.wanted": "“{token}”, a word unknown to it: expected {wanted}",
  "reading.entities.new.right": "“{token}”, a word unknown to it: answered {wanted}, correct",
  "reading.entities.new.wrong": "“{token}”, a word unknown to it: expected {wanted}, answered {got}",
  "reading.entities.end": "the sentence is over",
  "reading.entities.word.untagged": "“{token}”: its tag is not known",
  "reading.entities.word.said": "“{token}”: answered {got}; the correct tag is not known",
  "reading.entities.new.untagged": "“{token}”, a word unknown to it: its tag is not known",
  "reading.entities.new.said": "“{token}”, a word unknown to it: answered {got}; the correct tag is not known",

  "task.entities.own":
    "Sentences in columns, as in the CoNLL tasks: one word per line, its tag last, a blank line after every sentence",
  "fact.entities.sentences": "{training} {training:sentence|sentences} to train on, the last {heldOut} held out",
  "fact.entities.types": "{count} {count:type|types} of entities: {types}",
  "fact.entities.words":
    "{count} known {count:word|words}: the most frequent of those that come at least twice; of the held-out words, {unknown} % are unknown",
  "fact.entities.cut": "{count} {count:sentence is|sentences are} cut at {most} {most:word|words}",
} as const;
