/** Words of the figure `mqar-linear-attention`. */
export const words = {
  "reproduction.mqar-linear-attention": "Linear attention: how many pairs it holds",
  "reproduction.mqar-linear-attention.figure": "figure 2",
  "reproduction.mqar-linear-attention.see":
    "The line of right answers falls around 8 pairs, which is how wide its keys are.",
  "reproduction.mqar-linear-attention.published":
    "more keys than they are wide can not be kept apart: the loss rises from there on",
  "reproduction.mqar-linear-attention.source":
    "Schlag, Irie & Schmidhuber 2021, section 4.1 and figure 2; as reported, unverified",
  "reproduction.mqar-linear-attention.differs":
    "the task MQAR of Arora et al. 2023, with 16 keys and 16 values instead of thousands, one layer, one head, keys of 8 numbers, trained on 8 pairs",
  "reproduction.mqar-linear-attention.ours": "{value} pairs are held: up to there at least 90 % of answers are right",
  "reproduction.mqar-linear-attention.not":
    "two of three seeds hold ten pairs, with keys of eight numbers: the layer around the memory helps",
} as const;
