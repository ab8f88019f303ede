/** Words of the model `deltanet`. */
export const words = {
  "model.deltanet": "DeltaNet",
  "model.deltanet.what": "A matrix memory that takes away what a key held before it writes anew",

  "look.deltanet":
    "Correction is what the memory did not know yet: a key that comes again with the same value leaves almost nothing to write. Compare it with Recalled, what the key brought before the write; both are among the folded signals.",
} as const;
