/** Words of the figure `gru-connectivity`. */
export const words = {
  "reproduction.gru-connectivity": "GRU: on which characters a prediction depends",
  "reproduction.gru-connectivity.figure": "the connectivity figure",
  "reproduction.gru-connectivity.see":
    "A row for every character that is predicted, a column for every one that was read: dark near the diagonal, with stripes at the characters that are kept longer.",
  "reproduction.gru-connectivity.published":
    "no number: a picture of how strongly each earlier character changes a prediction; the GRU looks far back at the beginning of a word, and near once more of it is known",
  "reproduction.gru-connectivity.source": "Madsen 2019, Distill",
  "reproduction.gru-connectivity.differs":
    "words completed by a network trained on text8 there; here the next character, GRU of 64 units, a text of a few pages, 400 updates",
  "reproduction.gru-connectivity.ours": "90 % of the influence comes from at most {value} characters away",
} as const;
