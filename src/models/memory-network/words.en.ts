/** Words of the model `memory-network`. */
export const words = {
  "model.memory-network": "External and internal memory",
  "model.memory-network.short": "External + internal",
  "model.memory-network.what": "A memory of key and value slots outside, beside an LSTM's own inside",

  "look.memory-network":
    "Two memories side by side: pairs of keys and values in slots, and the cell states of the LSTM that says where to write. A pair is what came before and what is there now; when the first comes again, Read finds its slot.",
  "look.memory-network.associative":
    "With every pair Written to moves on to another slot, where Keys and Values take it in. When a key comes again, Read goes to the slot that holds it.",

  "score.signal.write_attention": "Write",
  "score.signal.kept": "Written to",
  "score.signal.before": "Key of before",
  "score.signal.read_attention": "Read",
  "score.signal.encoder": "Encoder",
} as const;
