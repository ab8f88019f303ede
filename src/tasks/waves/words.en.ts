/** Words of the task `waves`. */
export const words = {
  "task.waves": "Waves",
  "task.waves.why": "See a wave to its end, then draw it again from the start",
  "look.task.waves":
    "After the mark (|) Output draws the wave again. Where Input is blank it was not told the value before: what it draws there comes from what it kept.",

  "setting.dropout": "Dropout",
  "setting.dropout.why": "Probability of not being told the value before while drawing",

  "metric.zeroError": "flat line",
  "metric.zeroError.unit": "squared error of always saying 0",

  "reading.waves.value": "input {value}",
  "reading.waves.wanted": "value {position} of {length}: expected {wanted}",
  "reading.waves.answer": "value {position} of {length}: expected {wanted}, answered {got}",
} as const;
