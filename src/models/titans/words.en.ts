/** Words of the model `titans`. */
export const words = {
  "model.titans": "Titans (test-time memory)",
  "model.titans.short": "Titans",
  "model.titans.what": "A small network as memory, trained anew at every step by its surprise",

  "look.titans":
    "Surprise is a memory of errors: it goes on writing after the input that caused it. Where Momentum is low, a surprise ends at once; Decay is how fast Memory forgets.",
  "look.titans.associative":
    "In layer 1 Learning rate stands out at the values (small letters), now in one head, now in the other: there Surprise is written. Momentum and Decay stay near 0.",

  "score.signal.momentum": "Momentum",
  "score.signal.decay": "Decay",
  "score.signal.surprise": "Surprise",
} as const;
