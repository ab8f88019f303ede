/** Words of the task `recall`. */
export const words = {
  "task.recall": "Recall after a delay",
  "task.recall.why": "See a few symbols, wait, then say them again",
  "look.task.recall":
    "Between the symbols and the mark (|) there is no input: whatever is still answered correctly after it was held over the delay.",

  "reading.recall.symbol": "input symbol {position} of {length}: {symbol}",
  "reading.recall.blank": "waiting, {left} more until the mark",
  "reading.recall.marker": "the mark: now the {length} {length:symbol is|symbols are} expected",
  "reading.recall.wanted": "symbol {position} of {length}: expected {wanted}",
  "reading.recall.right": "symbol {position} of {length}: answered {got}, correct",
  "reading.recall.wrong": "symbol {position} of {length}: expected {wanted}, answered {got}",
} as const;
