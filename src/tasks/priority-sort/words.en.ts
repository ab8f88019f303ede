/** Words of the task `priority-sort`. */
export const words = {
  "task.priority-sort": "Priority sort",
  "task.priority-sort.why": "See bit patterns, each with a priority, then say them from the highest down",
  "look.task.priority-sort":
    "The digit over a pattern is its place in the answer. Look for a memory that keeps each pattern where its priority says, so that the answer can be read off in order.",
  "setting.items": "Items",
  "setting.items.why": "Patterns that come in",
  "setting.answers": "Answers",
  "setting.answers.why": "How many of them, from the highest priority down, are wanted",
  "reading.priority-sort.item": "{bits} comes in with priority {priority}: number {place} of {items}",
  "reading.priority-sort.unwanted": "{bits} comes in with priority {priority}: number {place} of {items}, not wanted",
  "reading.priority-sort.end": "the end mark: now the {answers} of highest priority are wanted",
  "reading.priority-sort.wanted": "number {place} is wanted, pattern {position}: {wanted}",
  "reading.priority-sort.answer": "number {place}, pattern {position}: wanted {wanted}, came {got}, {wrong} wrong",
} as const;
