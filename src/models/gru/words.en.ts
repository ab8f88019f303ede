/** Words of the model `gru`. */
export const words = {
  "model.gru": "Gated recurrent unit",
  "model.gru.short": "GRU",
  "model.gru.what": "Two gates decide how much of the state is old and how much is new",

  "look.gru":
    "The update gate decides: near 1 a unit of Hidden keeps its old value, near 0 it takes the candidate. Look for rows that hold still.",
  "look.gru.copy":
    "Follow one row: while its update gate is near 1, Hidden holds; where the gate drops, the row changes. See which patterns turn grey in Output: bits it is not sure of.",
  "look.gru.recall":
    "Once it has learned, most update gates are near 1 over the delay, so that Hidden hardly changes; they drop when the symbols are answered after the mark (|).",
  "look.gru.adding":
    "Once it has learned, the update gate drops at each mark (+) and Hidden jumps there. At the other numbers it stays high, so that they hardly count.",
  "look.gru.text":
    "Rows whose update gate is near 1 carry something on from character to character; the others are made anew. After a space Output has many faint cells.",
  "look.gru.distractors":
    "At most capitals the update gate is lower, and Hidden takes something in; at most small letters it is higher, and Hidden holds. After the mark (|) Hidden is rewritten to answer.",
  "look.gru.blank":
    "Through the blank the columns of Hidden hardly differ: that pattern is the memory. After the mark (|) the update gate stirs, and Output says the symbols.",
  "look.gru.series":
    "Many rows of Hidden follow the series, some of them upside down. Output should look like Target, the series some steps on: where they part, see how the curve turns.",
  "look.gru.text-classification":
    "From the first telling word on the columns of Hidden change less, and Output leans to one answer long before the end. Change that word, and see where the states of the two sentences part.",
  "look.gru.sessions":
    "The update gate is low: Hidden is rewritten at almost every item. Output ranks what may come next, and often the item of three steps ago lights up once more.",
  "look.gru.t-maze":
    "The cue is in Input at the first step only. Follow rows of Hidden that keep one colour along the corridor: at the junction Output switches from → to ↑ or ↓.",
  "look.gru.custom":
    "Where the update gate is near 1 a row of Hidden keeps what it holds, elsewhere it is rewritten. Follow the rows over the markers, and see which answers are grey in Output.",

  "score.signal.z": "Update gate",
  "score.signal.r": "Reset gate",
  "score.signal.n": "Candidate",
  "score.signal.recall": "Recall",
} as const;
