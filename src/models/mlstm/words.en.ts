/** Words of the model `mlstm`. */
export const words = {
  "model.mlstm": "mLSTM",
  "model.mlstm.what": "An LSTM whose cell is a matrix of keys and values, from xLSTM",

  "look.mlstm":
    "Memory is a matrix, key × value. The input gate is exponential: a step at which it is 1 and the forget gate near 0 starts over; where the forget gate is near 1 the matrix only grows.",
  "look.mlstm.associative":
    "In layer 1 the input gate of one head opens at every value (small letter) and hardly at keys; the forget gate stays near 1, so that Memory keeps all pairs.",
} as const;
