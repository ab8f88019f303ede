/** Words of the model `slstm`. */
export const words = {
  "model.slstm": "sLSTM",
  "model.slstm.what": "An LSTM with exponential gates and a normaliser, from xLSTM",

  "look.slstm":
    "Candidate, gates and Cell as in an LSTM, but the input gate is exponential and Normaliser counts the inputs, so that Hidden is an average. See which steps count.",
} as const;
