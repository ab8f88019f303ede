/** Names of the built-in models, and what to look for in each. */
export const modelWords = {
  "model.rnn": "Elman network",
  "model.rnn.look":
    "One row of units is all the memory there is, rewritten at every time. Watch how quickly what came in fades from it.",
  "model.lstm": "Long short-term memory",
  "model.lstm.look":
    "The cell carries values through time. Where the forget gate is dark the cell keeps; where the input gate is dark it takes something new.",
  "model.gru": "Gated recurrent unit",
  "model.gru.look":
    "The update gate z decides: dark keeps the old state, light takes the new one. Look for units that hold still across the gap.",
  "model.ntm": "Neural Turing machine",
  "model.ntm.look":
    "While the pattern comes in, the write head walks along the slots. When the recall mark arrives, the read head starts at the same slot and walks the same way.",
  "model.ntm.look.recall":
    "What must be kept is written to few slots, and stays there untouched until the read head comes back to it.",
} as const;
