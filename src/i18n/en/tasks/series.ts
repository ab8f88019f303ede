/** Words of the task `series`. */
export const seriesWords = {
  "task.series": "Forecasting",
  "task.series.why": "Watch a series, and say at every time what it will be some times later",
  "look.task.series":
    "Output should look like Target, which is the series a few times on. Where the two part, see what the state was doing: a turn, a jump to the other wing, a dip?",

  "setting.series": "Series",
  "setting.series.why": "What is to be forecast",
  "setting.horizon": "Horizon",
  "setting.horizon.why": "How many times ahead",
  "option.sines": "two sines and noise",
  "option.mackey-glass": "Mackey–Glass",
  "option.lorenz": "Lorenz",
  "option.narma": "NARMA-10",

  "metric.normalisedError": "NRMSE",
  "metric.normalisedError.unit": "root mean square error, in standard deviations",
  "metric.persistence": "persistence",
  "metric.persistence.unit": "NRMSE of saying it stays as it is",
  "metric.seasonalNaive": "seasonal naive",
  "metric.seasonalNaive.unit": "NRMSE of saying it will be as a season before",

  "reading.series.value": "{value} comes in",
  "reading.series.wanted": "{value} comes in; {horizon} times later it will be {wanted}",
  "reading.series.answer": "{value} comes in; {horizon} times later it will be {wanted}, forecast is {got}",
} as const;
