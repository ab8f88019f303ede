/** Words of the model `linear-attention`. */
export const words = {
  "model.linear-attention": "Linear attention",
  "model.linear-attention.what": "One matrix memory: adds every key with its value, never takes one away",

  "look.linear-attention":
    "Every write adds key × value to Memory and nothing is taken out. Watch it fill up, and see whether Answer, among the folded signals, still finds one value among all that were added.",
} as const;
