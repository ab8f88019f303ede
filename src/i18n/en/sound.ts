/** Words of what is heard. */
export const soundWords = {
  "sound.title": "Sound",
  "sound.score": "Hear the score",
  "sound.score.what":
    "When the playhead moves, or you pin a cell: pitch is the value, left to right is its place, a click says that the largest has moved. The stave that is pinned, else a head.",
  "sound.loss": "Hear the loss while it trains",
  "sound.loss.what": "A quiet tone that falls by an octave each time the loss falls to a tenth.",
  "sound.volume": "Volume",
} as const;
