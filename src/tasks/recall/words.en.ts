/** Words of the task `recall`. */
export const words = {
  "task.recall": "Recall after a delay",
  "task.recall.why": "See a few symbols, wait, then say them again",
  "look.task.recall":
    "Between the symbols and the mark (|) nothing comes in: whatever is still said rightly after it was held over the delay.",

  "reading.recall.symbol": "symbol {position} of {length} comes in: {symbol}",
  "reading.recall.blank": "waiting, {left} more until the mark",
  "reading.recall.marker": "the mark: now the {length} symbols are wanted",
  "reading.recall.wanted": "symbol {position} of {length} is wanted: {wanted}",
  "reading.recall.right": "symbol {position} of {length}: {got}, right",
  "reading.recall.wrong": "symbol {position} of {length}: wanted {wanted}, came {got}",
} as const;
