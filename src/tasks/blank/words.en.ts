/** Words of the task `blank`. */
export const words = {
  "task.blank": "Copy after a blank",
  "task.blank.why": "See a few symbols, say “blank” for a long time, then say the symbols",
  "look.task.blank":
    "Saying “blank” is soon learnt: then the loss stays where no memory can better it. Look for what still differs between the symbols at the end of the blank, before the mark (|).",
  "metric.memoryless": "without memory",
  "metric.memoryless.unit": "bits per symbol of the best answer that remembers nothing",
  "reading.blank.symbol": "symbol {position} of {length} comes in: {symbol}",
  "reading.blank.symbolWrong":
    "symbol {position} of {length} comes in: {symbol}; it says {got}, but nothing is wanted yet",
  "reading.blank.blank": "waiting, {left} more until the mark",
  "reading.blank.blankWrong": "waiting, {left} more until the mark; it says {got}, but nothing is wanted yet",
  "reading.blank.marker": "the mark: from the next step on the {length} symbols are wanted",
  "reading.blank.markerWrong":
    "the mark: from the next step on the {length} symbols are wanted; it says {got} too early",
  "reading.blank.wanted": "symbol {position} of {length} is wanted: {wanted}",
  "reading.blank.right": "symbol {position} of {length}: {got}, right",
  "reading.blank.wrong": "symbol {position} of {length}: wanted {wanted}, came {got}",
} as const;
