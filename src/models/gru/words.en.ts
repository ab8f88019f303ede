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

  "score.signal.z": "Update gate",
  "score.signal.r": "Reset gate",
  "score.signal.n": "Candidate",
  "score.signal.recall": "Recall",
} as const;
