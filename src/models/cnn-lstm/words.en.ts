/** Words of the model `cnn-lstm`. */
export const words = {
  "model.cnn-lstm": "Convolution, then LSTM",
  "model.cnn-lstm.short": "CNN-LSTM",
  "model.cnn-lstm.what": "Filters look at short stretches, and an LSTM remembers what they found",

  "look.cnn-lstm":
    "Each channel of Maps is one kernel, the same at every place of the row: some answer to upright strokes, some to level ones. The LSTM reads what they found, not the pixels.",
  "look.cnn-lstm.digits":
    "Each column of Maps is a kernel, each row a place in the newest rows of the picture: it is dark where the kernel finds its stroke. The LSTM reads Maps, not the pixels.",

  "setting.channel": "Kernels",
  "setting.channel.why": "How many small patterns are looked for at every place",
  "setting.row": "Kernel height",
  "setting.row.why": "Rows that a kernel sees, the newest included",

  "score.signal.once": "One place on",
  "score.signal.twice": "Two places on",
  "score.signal.maps": "Maps",
  "score.axis.channel": "channel",
  "score.axes.channel": "channels",
  "score.axis.pixel": "pixel",
  "score.axes.pixel": "pixels",
  "score.axis.row": "row",
  "score.axes.row": "rows",
} as const;
