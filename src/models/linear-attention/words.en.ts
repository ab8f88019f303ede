/** Words of the model `linear-attention`. */
export const words = {
  "model.linear-attention": "Linear attention",

  "look.linear-attention":
    "Every write adds key × value to Memory and nothing is taken out. Watch it fill up, and see whether Answer, among the folded signals, still finds one value among all that were added.",
} as const;
