/** Words of the task `copy`. */
export const words = {
  "task.copy": "Copy",
  "task.copy.why": "See a row of bit patterns, then say them again from memory",
  "look.task.copy":
    "The patterns come in up to the mark (|); after it Output should be the picture of Input once more. Grey cells are bits it is not sure of.",

  "reading.copy.bits": "pattern {position} of {length} comes in: {bits}",
  "reading.copy.delimiter": "the recall mark: from here on the {length} patterns are wanted",
  "reading.copy.wanted": "pattern {position} of {length} is wanted: {wanted}",
  "reading.copy.answer": "pattern {position} of {length}: wanted {wanted}, came {got}, {wrong} wrong",
} as const;
