/** Problems of `analysis`: key → English template. */
export const analysisProblems = {
  "analysis.words":
    "this task's episodes are not words over a few letters, which could be asked about one by one; choose parity, Dyck words, aⁿbⁿ, or a task of your own that shows up to 8 different symbols in one row and wants one answer",
  "analysis.chance":
    "this network draws random numbers as it reads, so that it can answer the same word in two ways; choose a model without noise",
} as const;
