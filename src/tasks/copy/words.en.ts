/** Words of the task `copy`. */
export const words = {
  "task.copy": "Copy",
  "task.copy.why": "See a row of bit patterns, then say them again from memory",
  "look.task.copy":
    "The patterns are shown up to the mark (|); after it Output should be the picture of Input once more. Grey cells are bits it is not sure of.",

  "reading.copy.bits": "input pattern {position} of {length}: {bits}",
  "reading.copy.delimiter":
    "the recall mark: from the next step on the {length} {length:pattern is|patterns are} expected",
  "reading.copy.wanted": "pattern {position} of {length}: expected {wanted}",
  "reading.copy.answer": "pattern {position} of {length}: expected {wanted}, answered {got}, {wrong} wrong",
  "reading.copy.right": "pattern {position} of {length}: expected {wanted}, answered {got}, all correct",
} as const;
