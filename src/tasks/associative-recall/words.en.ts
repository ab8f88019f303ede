/** Words of the task `associative-recall`. */
export const words = {
  "task.associative-recall": "Associative recall",
  "task.associative-recall.why": "See a row of items; when one of them is shown again, say the one that followed it",
  "look.task.associative-recall":
    "The digits over the columns number the items. At the second ? look for a memory that has found where the asked item was kept, and now reads the one after it.",
  "setting.itemLength": "Item length",
  "setting.itemLength.why": "Bit patterns in one item",
  "reading.associative-recall.itemMark": "item {item} of {items} begins",
  "reading.associative-recall.item": "item {item} of {items}, pattern {position} of {length}: {bits}",
  "reading.associative-recall.queryMark": "the question begins: an item is shown again",
  "reading.associative-recall.query": "the question: item {item} again, pattern {position} of {length}: {bits}",
  "reading.associative-recall.answer": "the question ends: now item {item} is expected, the one after",
  "reading.associative-recall.wanted": "item {item}, pattern {position} of {length}: expected {wanted}",
  "reading.associative-recall.got":
    "item {item}, pattern {position} of {length}: expected {wanted}, answered {got}, {wrong} wrong",
  "reading.associative-recall.right":
    "item {item}, pattern {position} of {length}: expected {wanted}, answered {got}, all correct",
} as const;
