/** Words of the figure `chomsky-lstm-counter`. */
export const words = {
  "reproduction.chomsky-lstm-counter": "LSTM on aⁿbⁿ: does it count on?",
  "reproduction.chomsky-lstm-counter.figure": "curves over length",
  "reproduction.chomsky-lstm-counter.see":
    "aⁿbⁿ takes a counter. The seed that opens counts on, as the last row shows; two others lose count, which the row would hardly show: of many b only the end is wrong.",
  "reproduction.chomsky-lstm-counter.published": "LSTMs solve regular and counter-language tasks",
  "reproduction.chomsky-lstm-counter.source":
    "Delétang et al. 2022, abstract; as to this very task, as reported, unverified",
  "reproduction.chomsky-lstm-counter.differs":
    "other counter-language tasks, asked up to 500 there; aⁿbⁿ with n up to 20, asked up to 40, here",
  "reproduction.chomsky-lstm-counter.ours": "{value} % of whole words right at n from 21 to 40, trained on up to 20",
  "reproduction.chomsky-lstm-counter.not": "one seed of three counts on to twice the length, the others lose count",
} as const;
