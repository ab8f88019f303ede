/** Words of the analysis `patching`. */
export const words = {
  "analysis.patching": "Patching",
  "analysis.patching.what":
    "Where is one item kept? The episode is run with one thing changed, and one value at one step is put back to what it was",
  "analysis.patching.grid.signals": "How much of the answer comes back by one value at one step",
  "analysis.patching.grid.parts": "The same, one part of it at a time",
  "analysis.patching.pair":
    "Step {step} shows something else, and {answers} {answers:answer changes|answers change}, the first at step {answer}. About the old answer the loss is {first} before and {changed} after.",
  "analysis.patching.unnoticed":
    "The network answers nearly the same where step {step} shows something else: its loss about the old answer is {first} before and {changed} after. There is nothing to bring back; train it further.",
  "analysis.patching.held":
    "{signal} holds it from step {from} to step {to}: put back at any one of these, it brings back at least {share} % of the answer.",
  "analysis.patching.best":
    "No state holds more than half of it by itself for long: most, {share} %, comes back by {signal} at step {step}.",
  "analysis.patching.part":
    "In {signal}, {axis} {index} holds it by itself from step {from} to step {to}: at least {share} % comes back.",
  "analysis.patching.spread":
    "No {axis} of {signal} holds it by itself: one alone brings back at most {share} %, all of them together up to {whole} %.",

  "axis.signal": "signal",

  "setting.changedStep": "changed at step",
  "setting.changedStep.why": "The first step from here on is changed at which that makes the answer another one.",
  "setting.signal": "by parts",
  "setting.signal.why": "The name of the signal that is put back part by part. Nothing: the state with the most axes.",
} as const;
