/** Words of the analysis `influence`. */
export const words = {
  "analysis.influence": "Influence",
  "analysis.influence.what":
    "On which inputs does each output depend? How much an output changes with the input of every step, beside where attention looks",
  "analysis.influence.grid.influence": "How much an output changes with an input, |∂ output / ∂ input|",
  "analysis.influence.grid.looks": "Where attention looks: at steps, or at those that wrote what is read",
  "analysis.influence.grid.difference": "Share of the influence, less where attention looks",
  "analysis.influence.arcs": "From each output to the inputs that make most of its influence",
  "analysis.influence.none":
    "No input changes {count:the one output that is scored|any of the {count} outputs that are scored}: nothing of the input gets through.",
  "analysis.influence.peak":
    "The output of step {step} depends most on the input of step {past}: {share} % of its influence comes from there.",
  "analysis.influence.peak.looks":
    "The output of step {step} depends most on the input of step {past}: {share} % of its influence comes from there, and {signal} looks there with {weight} %.",
  "analysis.influence.reach":
    "{share} % of all influence comes from at most {count} {count:step|steps} away, on the mean over outputs.",
  "analysis.influence.agrees": "{signal} looks where the influence comes from (r = {correlation}).",
  "analysis.influence.differs":
    "{signal} looks elsewhere than where the influence comes from (r = {correlation}): much goes another way, or what is looked at changes little.",
  "axis.past": "step of the input",
} as const;
