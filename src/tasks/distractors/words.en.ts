/** Words of the task `distractors`. */
export const words = {
  "task.distractors": "Recall among distractors",
  "task.distractors.why": "Remember the few symbols that are marked in a long stream of others, then say them",
  "look.task.distractors":
    "Capitals are marked and asked for, small letters are not. Look for a gate or a head that acts at the capitals and keeps the small letters out.",
  "setting.distractors": "Distractors",
  "setting.distractors.why": "Unmarked symbols in one sequence",
  "reading.distractors.marked": "{symbol}, marked: number {position} of {length} to remember",
  "reading.distractors.distractor": "{symbol}, not marked: a distractor",
  "reading.distractors.recall": "the recall mark: now the {length} marked {length:symbol is|symbols are} expected",
  "reading.distractors.wanted": "marked symbol {position} of {length}: expected {wanted}",
  "reading.distractors.right": "marked symbol {position} of {length}: answered {got}, correct",
  "reading.distractors.wrong": "marked symbol {position} of {length}: expected {wanted}, answered {got}",
} as const;
