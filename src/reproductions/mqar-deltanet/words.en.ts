/** Words of the figure `mqar-deltanet`. */
export const words = {
  "reproduction.mqar-deltanet": "DeltaNet: pairs beyond the width of its keys",
  "reproduction.mqar-deltanet.figure": "figure 2",
  "reproduction.mqar-deltanet.see":
    "The same memory of 8 × 16 numbers as with linear attention, written by the delta rule.",
  "reproduction.mqar-deltanet.published":
    "the delta rule is “more effective at associative recall” than the sum of linear attention",
  "reproduction.mqar-deltanet.source": "Yang et al. 2024, abstract; the picture: its figure 2, as reported, unverified",
  "reproduction.mqar-deltanet.differs":
    "the task MQAR of Arora et al. 2023, with 16 keys and 16 values instead of thousands, one layer, one head, keys of 8 numbers, trained on 8 pairs",
  "reproduction.mqar-deltanet.ours": "{value} % of answers right at 9 to 16 pairs, more than a key has numbers",
} as const;
