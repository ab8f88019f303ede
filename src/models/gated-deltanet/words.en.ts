/** Words of the model `gated-deltanet`. */
export const words = {
  "model.gated-deltanet": "Gated DeltaNet",
  "model.gated-deltanet.what": "DeltaNet with a gate that lets the whole memory fade",

  "look.gated-deltanet":
    "Two ways to forget: where the forget gate drops, all of Memory fades; where Write strength is high, one key's old value is replaced. Which of them does the work here?",
} as const;
