/** Words of the task `adding`. */
export const words = {
  "task.adding": "Adding problem",
  "task.adding.why": "Add the two numbers that are marked in a long stream",
  "look.task.adding":
    "Only the two marked numbers (+) count, and only the last Output is scored. Something has to change at the marks and hold between them.",

  "metric.withinTolerance": "within 0.04",
  "metric.withinTolerance.unit": "of answers",
  "metric.baseline": "trivial answer",
  "metric.baseline.unit": "squared error of always saying 1",

  "reading.adding.marked": "{value}, marked: the sum so far is {sum}",
  "reading.adding.value": "{value}, not marked; the sum stays {sum}",
  "reading.adding.wanted": "the sum: expected {wanted}",
  "reading.adding.answer": "the sum: expected {wanted}, answered {got}",
} as const;
