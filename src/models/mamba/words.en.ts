/** Words of the model `mamba`. */
export const words = {
  "model.mamba": "Mamba",
  "model.mamba.what": "A state space that lets the input choose how much to forget, and what to write and read",

  "look.mamba":
    "Step size says how far time moves on at an input: where it is near 0 Memory stays as it is, where it is long Memory fades (Keeps drops) and takes the input in.",
  "look.mamba.distractors":
    "Step size is near 0 for most units until a capital has passed the convolution, two or three steps later: there B (writes) is strong, and Memory takes it in. After the mark (|) C (reads) is strong.",

  "setting.n": "State size N",
  "setting.n.why": "Numbers that each unit remembers, each with a decay of its own",
  "setting.rank": "Rank of the step",
  "setting.rank.why": "How many numbers of the input say how long the step is",

  "score.signal.inward": "Into the memory",
  "score.signal.beside": "Beside the memory",
  "score.signal.xc": "Convolved",
  "score.signal.low": "Of the step, narrow",
  "score.signal.dt": "Step size",
  "score.signal.C": "C (reads)",

  "score.axis.rank": "number",
  "score.axes.rank": "numbers",
  "score.axis.n": "state",
  "score.axes.n": "states",
} as const;
