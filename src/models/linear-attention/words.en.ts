/** Words of the model `linear-attention`. */
export const words = {
  "model.linear-attention": "Linear attention",
  "model.linear-attention.what": "One matrix memory: adds every key with its value, never takes one away",

  "look.linear-attention":
    "Every write adds key × value to Memory and nothing is taken out. Watch it fill up, and see whether Answer still finds one value among all that were added.",
  "look.linear-attention.associative":
    "Every step adds key × value to Memory, and nothing is taken out. Answer is what a key finds in the sum of all: when it comes again, Output is sure all the same.",
} as const;
