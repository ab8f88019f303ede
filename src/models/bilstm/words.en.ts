/** Words of the model `bilstm`. */
export const words = {
  "model.bilstm": "Bidirectional LSTM",
  "model.bilstm.short": "BiLSTM",
  "model.bilstm.what": "Two LSTMs: one reads forwards, the other backwards",

  "look.bilstm":
    "Forward knows the left of each step, Backward the right. Look for a step at which only one of them changes.",
} as const;
