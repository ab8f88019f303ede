/** Words of the task `anbn`. */
export const words = {
  "task.anbn": "aⁿbⁿ",
  "task.anbn.why": "As many b as there were a, then the end: say what comes next",
  "look.task.anbn":
    "Look for a counter: a row that goes up at every a, comes down at every b, and is back where it began when the word ends.",
  "metric.wholeBeyond": "fully correct, longer",
  "metric.wholeBeyond.unit": "of sequences longer than trained on",
  "reading.anbn.start": "the start; next: {n} {n:time|times} a, then {n} {n:time|times} b",
  "reading.anbn.a": "a, number {position} of {n}",
  "reading.anbn.wanted": "b, number {position} of {n}; next: expected {wanted}",
  "reading.anbn.right": "b, number {position} of {n}; next: answered {got}, correct",
  "reading.anbn.wrong": "b, number {position} of {n}; next: expected {wanted}, answered {got}",
} as const;
