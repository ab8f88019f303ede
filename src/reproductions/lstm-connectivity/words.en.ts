/** Words of the figure `lstm-connectivity`. */
export const words = {
  "reproduction.lstm-connectivity": "LSTM: on which characters a prediction depends",
  "reproduction.lstm-connectivity.figure": "the connectivity figure",
  "reproduction.lstm-connectivity.see":
    "A row for every character that is predicted, a column for every one that was read: dark near the diagonal, with stripes at the characters that are kept longer.",
  "reproduction.lstm-connectivity.published":
    "no number: a picture of how strongly each earlier character changes a prediction; the GRU looks far back at the beginning of a word, and near once more of it is known",
  "reproduction.lstm-connectivity.source": "Madsen 2019, Distill",
  "reproduction.lstm-connectivity.differs":
    "words completed by a network trained on text8 there; here the next character, LSTM of 64 units, a text of a few pages, 400 updates",
  "reproduction.lstm-connectivity.ours": "90 % of the influence comes from at most {value} characters away",
} as const;
