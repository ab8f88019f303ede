/** Words of the model `ttt-linear`. */
export const words = {
  "model.ttt-linear": "TTT-linear (test-time training)",
  "model.ttt-linear.short": "TTT-linear",
  "model.ttt-linear.what": "A memory that is a small network, and learns at every step to say what belongs to a key",

  "look.ttt-linear":
    "Correction is what the inner network got wrong: value minus Recalled. Learning rate is how far one step of gradient descent on it moves Memory and Bias; Answer is what the moved network says of the query.",
  "look.ttt-linear.associative":
    "In layer 1 one head or both have a high Learning rate at the small letters, where a pair is learnt; at capitals and at questions it is low, and the inner network is hardly changed.",

  "setting.wide": "Hidden units of the memory",
  "setting.wide.why": "Width of the memory's hidden layer",

  "score.signal.base": "Bias",
  "score.signal.pace": "Step size",
  "score.signal.error": "Inner loss",
  "score.axis.wide": "hidden unit",
  "score.axes.wide": "hidden units",
} as const;
