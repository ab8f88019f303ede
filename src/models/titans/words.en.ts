/** Words of the model `titans`. */
export const words = {
  "model.titans": "Titans (test-time memory)",
  "model.titans.what": "A small network as memory, trained anew at every step by its surprise",

  "look.titans":
    "Surprise is a memory of errors: it goes on writing after the input that caused it. Where Momentum is low, a surprise ends at once; Decay is how fast Memory forgets.",

  "score.signal.rate": "Learning rate",
  "score.signal.momentum": "Momentum",
  "score.signal.decay": "Decay",
  "score.signal.surprise": "Surprise",
} as const;
