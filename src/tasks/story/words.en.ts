/** Words of the task `story`. */
export const words = {
  "task.story": "Story questions",
  "task.story.why": "Read a story sentence by sentence, then answer a question about it",
  "look.task.story":
    "Each sentence is one step; the question comes last. Look for a memory that comes back to the very sentences the answer follows from: the sentence under the score names them.",

  "setting.kind": "Question",
  "setting.kind.why": "How many sentences one has to put together for the answer, and how",
  "setting.sentences": "Sentences",
  "setting.sentences.why": "Most sentences before the question",
  "option.one-fact": "one fact",
  "option.two-facts": "two facts",
  "option.three-facts": "three facts",
  "option.yes-no": "yes or no",
  "option.pronoun": "she or he",
  "option.deduction": "deduction",
  "option.induction": "induction",

  "reading.story.sentence": "{sentence}.",
  "reading.story.support": "{sentence}. The answer follows from this one",
  "reading.story.wanted": "{sentence}? Expected {wanted}",
  "reading.story.right": "{sentence}? Answered {got}, correct",
  "reading.story.wrong": "{sentence}? Expected {wanted}, answered {got}",
  "reading.story.silent": "no input yet",
  "reading.story.unknown": "{sentence}? The answer is not known",
  "reading.story.said": "{sentence}? Answered {got}; the correct answer is not known",

  "task.story.own":
    "A text in the form of the bAbI tasks: numbered sentences, a story begins with 1; a question, a tab, its answer, a tab, the numbers of the sentences that it follows from",

  "fact.story.stories":
    "{stories} {stories:story|stories} with {questions} {questions:question|questions}, {heldOut} {heldOut:question|questions} of the last stories held out",
  "fact.story.words":
    "{words} different {words:word|words}, {answers} different {answers:answer|answers}; the longest sentence has {longest} {longest:word|words}",
  "fact.story.short":
    "{count} {count:question comes|questions come} after more than {most} {most:sentence|sentences}: the last {most} are kept",
  "fact.story.unsupported":
    "{count} {count:question has|questions have} a supporting sentence before the last {most}: allow more sentences to keep it",
  "fact.story.cut": "{count} different {count:sentence is|sentences are} cut at {most} {most:word|words}",
} as const;
