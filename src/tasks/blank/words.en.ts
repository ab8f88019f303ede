/** Words of the task `blank`. */
export const words = {
  "task.blank": "Copy after a blank",
  "task.blank.why": "See a few symbols, say “blank” for a long time, then say the symbols",
  "look.task.blank":
    "Saying “blank” is soon learned: then the loss stays where no memory can better it. Look for what still differs between the symbols at the end of the blank, before the mark (|).",
  "metric.memoryless": "without memory",
  "metric.memoryless.unit": "bits per symbol of the best answer that remembers nothing",
  "reading.blank.symbol": "input symbol {position} of {length}: {symbol}",
  "reading.blank.symbolWrong":
    "input symbol {position} of {length}: {symbol}; answered {got}, but nothing is expected yet",
  "reading.blank.blank": "waiting, {left} more until the mark",
  "reading.blank.blankWrong": "waiting, {left} more until the mark; answered {got}, but nothing is expected yet",
  "reading.blank.marker": "the mark: from the next step on the {length} {length:symbol is|symbols are} expected",
  "reading.blank.markerWrong":
    "the mark: from the next step on the {length} {length:symbol is|symbols are} expected; answered {got} too early",
  "reading.blank.wanted": "symbol {position} of {length}: expected {wanted}",
  "reading.blank.right": "symbol {position} of {length}: answered {got}, correct",
  "reading.blank.wrong": "symbol {position} of {length}: expected {wanted}, answered {got}",
} as const;
