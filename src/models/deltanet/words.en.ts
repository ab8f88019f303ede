/** Words of the model `deltanet`. */
export const words = {
  "model.deltanet": "DeltaNet",
  "model.deltanet.what": "A matrix memory that takes away what a key held before it writes anew",

  "look.deltanet":
    "Correction is what the memory did not know yet: a key that comes again with the same value leaves almost nothing to write. Compare it with Recalled, what the key brought before the write.",
  "look.deltanet.associative":
    "In layer 1 Write strength stands out at the values (small letters), now in one head, now in the other. Recalled is what a key brought before, Correction what it lacks.",
  "look.deltanet.glyphs":
    "Recalled is what Memory brings for a picture, Correction what is still missing; Write strength says how much of it is written. At a class's first showing Output is unsure.",
  "look.deltanet.custom":
    "Correction is what a value has that Recalled, which its key brought, has not; Write strength says how much of it goes into Memory. At which symbols is it high?",
} as const;
