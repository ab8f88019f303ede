/** Words of the analysis `summary`. */
export const words = {
  "analysis.summary": "In words",
  "analysis.summary.what": "The run in plain sentences: what every other question finds first, each with its evidence.",
  "analysis.summary.loss": "On held-out episodes its loss is {loss}, after {update} updates.",
} as const;
