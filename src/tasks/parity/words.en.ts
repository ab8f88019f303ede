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
  "metric.accuracyBeyond": "accuracy beyond",
  "metric.accuracyBeyond.unit": "of answers past the trained length",
  "reading.parity.bit": "{bit} comes in: {ones} ones so far",
  "reading.parity.wanted": "{bit} comes in: {ones} ones so far, {wanted} is wanted",
  "reading.parity.right": "{bit} comes in: {ones} ones so far; {got}, right",
  "reading.parity.wrong": "{bit} comes in: {ones} ones so far; wanted {wanted}, came {got}",
} as const;
