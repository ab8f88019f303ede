/** Words of the model `slstm`. */
export const words = {
  "model.slstm": "sLSTM",
  "model.slstm.what": "An LSTM with exponential gates and a normaliser, from xLSTM",

  "look.slstm":
    "Candidate, gates and Cell as in an LSTM, but the input gate is exponential and Normaliser counts the inputs, so that Hidden is an average. See which steps count.",
  "look.slstm.parity":
    "Normaliser counts what has been taken in, and Hidden is Cell divided by it, so that it stays between −1 and 1. See which rows of Hidden change at every 1.",
} as const;
