/** Words of the figure `chomsky-lstm-parity`. */
export const words = {
  "reproduction.chomsky-lstm-parity": "LSTM on parity: right at any length",
  "reproduction.chomsky-lstm-parity.figure": "curves over length",
  "reproduction.chomsky-lstm-parity.see":
    "Parity is regular: the last row stays right far to the right of the bracket.",
  "reproduction.chomsky-lstm-parity.published": "100 % far beyond the trained length",
  "reproduction.chomsky-lstm-parity.source": "Delétang et al. 2022, table 2; as reported, unverified",
  "reproduction.chomsky-lstm-parity.differs":
    "trained on up to 40 bits and asked up to 500, the answer at the end there; up to 10 and 80, every step scored here",
  "reproduction.chomsky-lstm-parity.ours": "{value} % right at 11 to 80 bits, trained on up to 10",
} as const;
