/** Words of the model `mann`. */
export const words = {
  "model.mann": "MANN with additive writes",
  "model.mann.short": "MANN",
  "model.mann.what": "A controller that adds to memory slots and reads them by content",

  "look.mann":
    "Read says which slots are read, Write to which slots is written; what is written is added to what is there. With erasing off, Memory only grows: see old contents blur.",
  "look.mann.copy":
    "While the patterns are shown Write goes from slot to slot; after the mark (|) Read visits the same slots in the same order. Memory is only added to, never erased.",

  "setting.gate": "Write gate",
  "setting.gate.why": "Whether a gate may keep a write from happening",
  "setting.erase": "Erasing",
  "setting.erase.why": "Whether a write takes away what was there",
  "option.bilinear": "bilinear",

  "score.signal.place": "Write place",
  "score.signal.gamma": "Written",
  "score.signal.wiped": "Erase",
  "score.signal.read_query": "Read query",
  "score.signal.read_score": "Read score",
  "score.signal.write_query": "Write query",
  "score.signal.write_score": "Write score",
} as const;
