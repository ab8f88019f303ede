/** Words of the figure `mqar-linear-attention`. */
export const words = {
  "reproduction.mqar-linear-attention": "Linear attention: pairs beyond the width of its keys",
  "reproduction.mqar-linear-attention.figure": "figure 2",
  "reproduction.mqar-linear-attention.see":
    "The row grows paler to the right of 8 pairs, which is how wide its keys are. Compare DeltaNet.",
  "reproduction.mqar-linear-attention.published":
    "more keys than they are wide can not be kept apart: the loss rises from there on",
  "reproduction.mqar-linear-attention.source":
    "Schlag, Irie & Schmidhuber 2021, section 4.1 and figure 2; as reported, unverified",
  "reproduction.mqar-linear-attention.differs":
    "the task MQAR of Arora et al. 2023, with 16 keys and 16 values instead of thousands, one layer, one head, keys of 8 numbers, trained on 8 pairs",
  "reproduction.mqar-linear-attention.ours": "{value} % of answers right at 9 to 16 pairs, more than a key has numbers",
} as const;
