/** Words of the task `repeat-copy`. */
export const words = {
  "task.repeat-copy": "Repeat copy",
  "task.repeat-copy.why": "See a few bit patterns, say them several times over, and say when it is done",
  "look.task.repeat-copy":
    "After the count (×) the same digits run over the columns again and again, once a turn. Look for a memory that goes through the same states at every turn, and for something that counts the turns.",
  "setting.repeats": "Repeats",
  "setting.repeats.why": "How often, at most, the sequence has to be repeated",
  "metric.counted": "counted correctly",
  "metric.counted.unit": "of sequences: the end said at the end, and not before",
  "reading.repeat-copy.start": "the start mark",
  "reading.repeat-copy.bits": "input pattern {position} of {length}: {bits}",
  "reading.repeat-copy.count": "the count: all of them are expected {repeats} {repeats:time|times}, then the end mark",
  "reading.repeat-copy.wanted": "turn {turn} of {repeats}, pattern {position} of {length}: expected {wanted}",
  "reading.repeat-copy.answer":
    "turn {turn} of {repeats}, pattern {position} of {length}: expected {wanted}, answered {got}, {wrong} wrong",
  "reading.repeat-copy.right":
    "turn {turn} of {repeats}, pattern {position} of {length}: expected {wanted}, answered {got}, all correct",
  "reading.repeat-copy.early":
    "turn {turn} of {repeats}, pattern {position} of {length}: expected {wanted}, answered {got}, {wrong} {wrong:bit|bits} wrong, and the end too early",
  "reading.repeat-copy.end": "expected the end mark",
  "reading.repeat-copy.ended": "expected the end mark, answered it",
  "reading.repeat-copy.unended": "expected the end mark, did not answer it",
} as const;
