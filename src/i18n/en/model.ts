/** Names of the built-in models. */
export const modelWords = {
  "model.rnn": "Elman network",
  "model.lstm": "Long short-term memory",
  "model.gru": "Gated recurrent unit",
  "model.ntm": "Neural Turing machine",
} as const;
