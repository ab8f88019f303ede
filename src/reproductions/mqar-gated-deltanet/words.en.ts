/** Words of the figure `mqar-gated-deltanet`. */
export const words = {
  "reproduction.mqar-gated-deltanet": "Gated DeltaNet: pairs beyond the width of its keys",
  "reproduction.mqar-gated-deltanet.figure": "tables of recall",
  "reproduction.mqar-gated-deltanet.see":
    "With a forget gate besides. That it beats DeltaNet does not show here: nothing has to be forgotten.",
  "reproduction.mqar-gated-deltanet.published":
    "no number that can be compared: better than Mamba2 and DeltaNet in retrieval from the context",
  "reproduction.mqar-gated-deltanet.source": "Yang, Kautz & Hatamizadeh 2025, abstract; as reported, unverified",
  "reproduction.mqar-gated-deltanet.differs":
    "the task MQAR of Arora et al. 2023, with 16 keys and 16 values instead of thousands, one layer, one head, keys of 8 numbers, trained on 8 pairs",
  "reproduction.mqar-gated-deltanet.ours": "{value} % of answers right at 9 to 16 pairs, more than a key has numbers",
} as const;
