/** Words of the model `gated-deltanet`. */
export const words = {
  "model.gated-deltanet": "Gated DeltaNet",
  "model.gated-deltanet.what": "DeltaNet with a gate that lets the whole memory fade",

  "look.gated-deltanet":
    "Two ways to forget: where the forget gate drops, all of Memory fades; where Write strength is high, one key's old value is replaced. Which of them does the work here?",
  "look.gated-deltanet.associative":
    "Nothing has to be let go of here: the forget gate stays at 1, and Write strength stands out at values (small letters). Both gates work in the example with Next item.",
  "look.gated-deltanet.sessions":
    "Both gates work: where the forget gate of layer 1 drops, all of Memory fades; where Write strength is high, what one key brought is replaced. At which items is it let go?",
} as const;
