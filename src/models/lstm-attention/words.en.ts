/** Words of the model `lstm-attention`. */
export const words = {
  "model.lstm-attention": "LSTM with attention over its past",
  "model.lstm-attention.short": "LSTM + attention",
  "model.lstm-attention.what": "An LSTM that can look back at all its earlier states",

  "look.lstm-attention":
    "Every state of the past is kept. The arcs show to which earlier steps this one looks back; at first they go everywhere alike.",
  "look.lstm-attention.translation":
    "While it reads, the arcs of Attention are faint and go everywhere. While it answers each step looks back to one or two places: in what was read, or in what it has just written.",

  "score.signal.past": "Past states",
  "score.axis.past": "to step",
  "score.axes.past": "past steps",
} as const;
