/** Words of the model `memory-bank`. */
export const words = {
  "model.memory-bank": "Forecaster with a memory bank",
  "model.memory-bank.short": "Memory bank",
  "model.memory-bank.what": "Forecasts from stretches of the past that look like the present one",

  "look.memory-bank":
    "Stored holds what the encoder made of each step, Retrieval which of them the forecast looks back to: a few, or many alike?",
  "look.memory-bank.series":
    "Stored is what the encoder makes of each step. Retrieval is spread over many of them, a little darker where the series was at a like height; Retrieved is their mean.",

  "setting.encoder": "Encoder",
  "setting.encoder.why": "What makes the code that is stored",
  "option.convolution": "convolution",
  "option.rnn": "Elman network",

  "score.signal.stored": "Stored",
  "score.signal.retrieval": "Retrieval",
  "score.signal.retrieved": "Retrieved",
  "score.signal.bank": "Bank",
  "score.signal.window": "Window",
} as const;
