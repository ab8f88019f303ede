/** Words of the task `parity`. */
export const words = {
  "task.parity": "Parity",
  "task.parity.why": "Say whether the number of ones so far is odd",
  "look.task.parity":
    "One bit is all there is to remember: odd or even. Look for a row that changes at every 1 over the columns and holds still at every 0.",
  "setting.scored": "Scored",
  "setting.scored.why": "At which steps the answer counts",
  "option.every": "at every step",
  "option.end": "only at the end",
  "metric.accuracyBeyond": "accuracy, longer",
  "metric.accuracyBeyond.unit": "of answers past the trained length",
  "reading.parity.bit": "input {bit}: {ones} {ones:one|ones} so far",
  "reading.parity.wanted": "input {bit}: {ones} {ones:one|ones} so far; expected {wanted}",
  "reading.parity.right": "input {bit}: {ones} {ones:one|ones} so far; answered {got}, correct",
  "reading.parity.wrong": "input {bit}: {ones} {ones:one|ones} so far; expected {wanted}, answered {got}",
} as const;
