/** Words of the task `temporal-order`. */
export const words = {
  "task.temporal-order": "Temporal order",
  "task.temporal-order.why":
    "Among many distractors find the X and Y, and say at the end in which order they were shown",
  "look.task.temporal-order":
    "Only X and Y count; small letters are there to distract. Look for something that jumps at an X or Y, holds over all the small letters, and is still there at the end (B).",
  "setting.signals": "Signals",
  "setting.signals.why": "How often X or Y is shown in one sequence",
  "reading.temporal-order.start": "the start mark: {signals} {signals:signal follows|signals follow}, each X or Y",
  "reading.temporal-order.distractor": "{symbol}: a distractor",
  "reading.temporal-order.signal": "{symbol}: a signal; the order so far is {seen}",
  "reading.temporal-order.wanted": "the end mark: expected the order {wanted}",
  "reading.temporal-order.right": "the end mark: answered {got}, correct",
  "reading.temporal-order.wrong": "the end mark: expected {wanted}, answered {got}",
} as const;
