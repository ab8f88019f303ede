/** Words of the task `anbn`. */
export const words = {
  "task.anbn": "aⁿbⁿ",
  "task.anbn.why": "As many b as there were a, then the end: say what comes next",
  "look.task.anbn":
    "Look for a counter: a row that goes up at every a, comes down at every b, and is back where it began when the word ends.",
  "metric.wholeBeyond": "whole answers beyond",
  "metric.wholeBeyond.unit": "of longer sequences than trained on, without a mistake",
  "reading.anbn.start": "the start; {n} times a will come, then {n} times b",
  "reading.anbn.a": "a, number {position} of {n}",
  "reading.anbn.wanted": "b, number {position} of {n}: {wanted} is wanted next",
  "reading.anbn.right": "b, number {position} of {n}: it says {got} comes next, right",
  "reading.anbn.wrong": "b, number {position} of {n}: it says {got} comes next, but {wanted} does",
} as const;
