/** Problems of `analysis`: key → English template. */
export const analysisProblems = {
  "analysis.words":
    "this task's episodes are not words over a few letters, which could be asked about one by one; choose parity, Dyck words, aⁿbⁿ, or a task of your own that shows up to 8 different symbols in one row and wants one answer",
  "analysis.chance":
    "this network draws random numbers as it reads, so that it can answer the same word in two ways; choose a model without noise",
  "analysis.unknown": "there is no analysis {got}; there are: {known}",
  "analysis.length.none":
    "the length of an episode can not be set in this task, so there is nothing to measure over lengths; choose a task with a length, such as Copy",
} as const;
