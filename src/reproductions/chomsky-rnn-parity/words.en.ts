/** Words of the figure `chomsky-rnn-parity`. */
export const words = {
  "reproduction.chomsky-rnn-parity": "RNN on parity: right at any length",
  "reproduction.chomsky-rnn-parity.figure": "curves over length",
  "reproduction.chomsky-rnn-parity.see": "Parity is regular: the last row stays right far to the right of the bracket.",
  "reproduction.chomsky-rnn-parity.published": "regular tasks are solved at lengths that were never seen",
  "reproduction.chomsky-rnn-parity.source":
    "Delétang et al. 2022, abstract; as to this very task, as reported, unverified",
  "reproduction.chomsky-rnn-parity.differs":
    "trained on up to 40 bits and asked up to 500, the answer at the end there; up to 20 and 160, every step scored here",
  "reproduction.chomsky-rnn-parity.ours": "{value} % right at 21 to 160 bits, trained on up to 20",
} as const;
