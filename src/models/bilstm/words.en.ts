/** Words of the model `bilstm`. */
export const words = {
  "model.bilstm": "Bidirectional LSTM",
  "model.bilstm.short": "BiLSTM",
  "model.bilstm.what": "Two LSTMs: one reads forwards, the other backwards",

  "look.bilstm":
    "Forward knows the left of each step, Backward the right. Look for a step at which only one of them changes.",
  "look.bilstm.entities":
    "Forward · Hidden has read all to the left of a word, Backward · Hidden all to its right, and Output hears both. A name is new: the words on either side tell what it is.",
} as const;
