/** Words of the model `memn2n`. */
export const words = {
  "model.memn2n": "End-to-end memory network",
  "model.memn2n.short": "MemN2N",
  "model.memn2n.what": "All sentences lie in memory; a question looks at them several times over",

  "look.memn2n":
    "One row of attention per hop: each looks at the sentences with what the hop before it found. Place 0 is the newest sentence.",
  "look.memn2n.story":
    "The bars before the sentences are Attention, one per hop: it settles on those the answer follows from (◂). Hop k compares with embedding k of Stored sentences and answers with k + 1.",
  "look.memn2n.service":
    "Each entry is one step, the customer's question comes last. Attention (the bars) should fall on the entry that means the same, even where it shares no word with the question.",

  "setting.sentence": "Sentences",
  "setting.sentence.why": "How many of the newest sentences the memory holds",
  "setting.start": "Linear start",
  "setting.start.why": "The first updates go without softmax, so that attention finds its way",
  "setting.encoding": "Sentence code",
  "setting.encoding.why": "Whether the order of words counts, or only which words there are",
  "option.position": "position",
  "option.bag": "bag of words",

  "score.signal.encoded": "Sentence code",
  "score.signal.question": "Question",
  "score.signal.story": "Stored sentences",
  "score.signal.bag": "Bag of words",
  "score.signal.across": "Place in the width",
  "score.signal.along": "Place in the sentence",
  "score.signal.ordered": "Ordered words",
  "score.signal.weight": "Weight",
  "score.signal.said": "Said",
  "score.axis.sentence": "sentence",
  "score.axes.sentence": "sentences",
  "score.axis.stage": "embedding",
  "score.axes.stage": "embeddings",
  "score.axis.stage.why": "Hop k compares the question with embedding k, and answers with embedding k + 1",
  "score.axis.symbol": "symbol",
  "score.axes.symbol": "symbols",
  "score.axis.word": "word",
  "score.axes.word": "words",
} as const;
