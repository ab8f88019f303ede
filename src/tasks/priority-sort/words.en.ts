/** Words of the task `priority-sort`. */
export const words = {
  "task.priority-sort": "Priority sort",
  "task.priority-sort.why": "See bit patterns, each with a priority, then say them from the highest down",
  "look.task.priority-sort":
    "The digit over a pattern is its place in the answer. Look for a memory that keeps each pattern where its priority says, so that the answer can be read off in order.",
  "setting.items": "Items",
  "setting.items.why": "Patterns that are shown",
  "setting.answers": "Answers",
  "setting.answers.why": "How many of them, from the highest priority down, are expected",
  "reading.priority-sort.item": "input {bits} with priority {priority}: number {place} of {items}",
  "reading.priority-sort.unwanted": "input {bits} with priority {priority}: number {place} of {items}, not asked for",
  "reading.priority-sort.end": "the end mark: now the {answers} of highest priority are expected",
  "reading.priority-sort.wanted": "number {place}, pattern {position}: expected {wanted}",
  "reading.priority-sort.answer":
    "number {place}, pattern {position}: expected {wanted}, answered {got}, {wrong} wrong",
  "reading.priority-sort.right": "number {place}, pattern {position}: expected {wanted}, answered {got}, all correct",
} as const;
