/** Words of the task `associative`. */
export const words = {
  "task.associative": "Key–value recall",
  "task.associative.why": "See keys, each with its value; then say the value of every key that is shown again",
  "look.task.associative":
    "A capital is a key, the small letter after it its value. When a key comes a second time, look for the memory that brings back what came after the first.",
  "setting.keys": "Keys",
  "setting.keys.why": "Different keys there are",
  "setting.values": "Values",
  "setting.values.why": "Different values there are",
  "setting.pairs": "Pairs",
  "setting.pairs.why": "Keys with their values in one sequence",
  "reading.associative.key": "pair {position} of {pairs}: key {key}",
  "reading.associative.value": "pair {position} of {pairs}: {key} has the value {value}",
  "reading.associative.wanted": "key {key} again: expected its value {wanted}",
  "reading.associative.right": "key {key} again: answered {got}, correct",
  "reading.associative.wrong": "key {key} again: expected {wanted}, answered {got}",
} as const;
