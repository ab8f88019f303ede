/** Words of the model `rwkv6`. */
export const words = {
  "model.rwkv6": "RWKV-6 (Finch)",
  "model.rwkv6.short": "RWKV-6",
  "model.rwkv6.what": "A matrix memory whose keys fade each at a rate of their own, which the input sets",

  "look.rwkv6":
    "Each row of the forget gate is one key of Memory: where it is near 1 the row stays, where it is lower the row fades. Every step sees the step before it, too.",
  "look.rwkv6.associative":
    "Value is stronger at the small letters than at the first capitals: there the pair goes into Memory, under a key that the step before has a part in. The forget gate hardly changes: nothing has to go.",

  "setting.low": "Low rank",
  "setting.low.why": "How many numbers of the input say how far the step before is mixed in, and how fast keys fade",

  "score.signal.prior": "Previous input",
  "score.signal.both": "Both steps",
  "score.signal.joined": "Blend of both steps",
  "score.signal.narrow": "narrow",
  "score.signal.lean": "lean",
  "score.signal.xf": "What the forget gate sees",
  "score.signal.xo": "What the output gate sees",
  "score.signal.thin": "Of the decay, narrow",

  "score.axis.low": "number",
  "score.axes.low": "numbers",
} as const;
