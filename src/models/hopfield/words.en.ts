/** Words of the model `hopfield`. */
export const words = {
  "model.hopfield": "Modern Hopfield network",
  "model.hopfield.short": "Hopfield",
  "model.hopfield.what": "Stores patterns, and falls from a damaged one into the nearest it knows",

  "look.hopfield":
    "It needs no training. What comes in is compared with all that is stored: see Attention settle on one of them from iteration to iteration, and Energy fall.",
  "look.hopfield.patterns":
    "It needs no training. At the last step (?) Attention settles on one of the stored pictures, sharper with every iteration, while Energy falls.",

  "setting.iteration": "Iterations",
  "setting.iteration.why": "How often the pattern is compared with the memory anew",
  "setting.beta": "Beta",
  "setting.beta.why": "Low: an average of all patterns; high: the nearest one alone",

  "score.signal.sharpness": "Sharpness",
  "score.signal.some": "Anything stored",
  "score.signal.pattern": "Pattern",
  "score.signal.top": "Greatest likeness",
  "score.signal.energy": "Energy",
  "score.axis.iteration": "iteration",
  "score.axes.iteration": "iterations",
} as const;
