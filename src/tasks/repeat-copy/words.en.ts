/** Words of the task `repeat-copy`. */
export const words = {
  "task.repeat-copy": "Repeat copy",
  "task.repeat-copy.why": "See a few bit patterns, say them several times over, and say when it is done",
  "look.task.repeat-copy":
    "After the count (×) the same digits run over the columns again and again, once a turn. Look for a memory that goes through the same states at every turn, and for something that counts the turns.",
  "setting.repeats": "Repeats",
  "setting.repeats.why": "How often, at most, the sequence is wanted",
  "metric.counted": "counted right",
  "metric.counted.unit": "of sequences: the end said at the end, and not before",
  "reading.repeat-copy.start": "the start mark",
  "reading.repeat-copy.bits": "pattern {position} of {length} comes in: {bits}",
  "reading.repeat-copy.count": "the count: all of them are wanted {repeats} times, then the end mark",
  "reading.repeat-copy.wanted": "turn {turn} of {repeats}, pattern {position} of {length} is wanted: {wanted}",
  "reading.repeat-copy.answer":
    "turn {turn} of {repeats}, pattern {position} of {length}: wanted {wanted}, came {got}, {wrong} wrong",
  "reading.repeat-copy.early":
    "turn {turn} of {repeats}, pattern {position} of {length}: wanted {wanted}, came {got}, {wrong} wrong; and it says the end too early",
  "reading.repeat-copy.end": "the end mark is wanted",
  "reading.repeat-copy.ended": "the end mark is wanted, and it came",
  "reading.repeat-copy.unended": "the end mark is wanted, but it did not come",
} as const;
