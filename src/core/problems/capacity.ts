/** Problems of the map of capacity: key → English template. */
export const capacityProblems = {
  "capacity.task":
    "this task does not say how many things are to be held at once; choose key–value recall, associative recall, copy, recall after a delay, or recall among distractors",
} as const;
