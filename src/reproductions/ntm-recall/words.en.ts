/** Words of the figure `ntm-recall`. */
export const words = {
  "reproduction.ntm-recall": "NTM: more items than it was trained on",
  "reproduction.ntm-recall.figure": "figure 11",
  "reproduction.ntm-recall.see": "Inside the bracket all is right; to the right of it fewer and fewer items are found.",
  "reproduction.ntm-recall.published":
    "trained on up to 6 items, perfect at 12 (MarkPKCollier/NeuralTuringMachine, README)",
  "reproduction.ntm-recall.source":
    "Graves, Wayne & Danihelka 2014, figure 11, and Collier & Beel 2018; the figure as reported, unverified",
  "reproduction.ntm-recall.differs": "items of three patterns there, up to 6 in training; one pattern, up to 4 here",
  "reproduction.ntm-recall.ours": "{value} % of bits right at 5 to 8 items",
  "reproduction.ntm-recall.not": "at twice as many items most are found, not all",
} as const;
