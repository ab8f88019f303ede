/** Words of the model `transformer`. */
export const words = {
  "model.transformer": "Causal transformer",
  "model.transformer.short": "Transformer",
  "model.transformer.what": "No state at all: every step looks back at all steps before it",

  "look.transformer":
    "Nothing is overwritten: Keys and Values hold one row for each step. Follow Attention back to see which earlier steps each head reads, in the first layer and in the second.",
  "look.transformer.associative":
    "In layer 1 one head links each value with the key before it; in layer 2 Attention of a key that comes again goes straight to its value. Keys and Values keep every step.",

  "setting.position": "Positions",
  "setting.position.why": "Whether every step has a learned row of its own",

  "score.signal.entered": "Embedding with position",
  "score.signal.earlier": "Earlier steps",
} as const;
