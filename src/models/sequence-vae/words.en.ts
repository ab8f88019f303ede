/** Words of the model `sequence-vae`. */
export const words = {
  "model.sequence-vae": "Variational autoencoder of sequences",
  "model.sequence-vae.short": "VAE",
  "model.sequence-vae.what": "Presses a whole sequence into a few numbers, and draws it again from them",

  "look.sequence-vae":
    "At the turn the whole series is squeezed into a few numbers, Code, and said again from them. If the divergence falls to 0 the code is no longer used: so it goes when the decoder is told every value (dropout 0) and much noise is allowed.",
  "look.sequence-vae.waves":
    "From the mark (|) on the wave is drawn from the numbers of Code. Divergence says how much each of them tells: where all are 0, as in the collapse, Code is not used.",

  "setting.latent": "Code size",
  "setting.latent.why": "Numbers into which the whole series is squeezed",
  "setting.weight": "Divergence weight",
  "setting.weight.why": "How much the divergence of the code counts; 0 leaves a plain autoencoder",
  "setting.warm": "Warm-up",
  "setting.warm.why": "Updates over which the weight of the divergence grows from 0",
  "setting.free": "Free bits",
  "setting.free.why": "Divergence that each number of the code has for nothing, against collapse",
  "setting.noise": "Noise of the series",
  "setting.noise.why": "Standard deviation that the decoder is allowed; smaller makes the code carry more",

  "score.signal.begun": "Begun",
  "score.signal.summary": "Summary",
  "score.signal.mean": "Code mean",
  "score.signal.divergence": "Divergence",
  "score.signal.kl": "Loss term",
  "score.signal.saying": "Said again",
  "score.signal.turn": "Turn",
  "score.signal.spread": "Spread",
  "score.signal.drawn": "Drawn",
  "score.signal.of_code": "Divergence now",
  "score.signal.start": "Start",
  "score.signal.below": "Start or state",
  "score.axis.latent": "code number",
  "score.axes.latent": "code numbers",
  "metric.kl": "divergence in the loss",
  "metric.kl.unit": "what the Kullback–Leibler divergence of the code adds to the loss, with its weight of now",
} as const;
