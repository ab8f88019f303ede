/** Problems of `analysis`: key → English template. */
export const analysisProblems = {
  "analysis.words":
    "this task's episodes are not words over a few letters, which could be asked about one by one; choose parity, Dyck words, aⁿbⁿ, or a task of your own that shows up to 8 different symbols in one row and wants one answer",
  "analysis.chance":
    "this network draws random numbers as it reads, so that it can answer the same word in two ways; choose a model without noise",
  "analysis.unknown": "there is no analysis {got}; there are: {known}",
  "analysis.length.none":
    "the length of an episode can not be set in this task, so there is nothing to measure over lengths; choose a task with a length, such as Copy",
  "analysis.failure.acts":
    "this network acts, and no single action is simply wrong; choose a task that asks for answers",
  "analysis.failure.numbers":
    "this task asks for numbers, which are never exactly right; choose a task whose answers are bits, symbols or classes",
  "analysis.stored.nothing":
    "{model} has no state, gate or head, so that there is nothing in it that could hold anything; choose a model with one of these, such as LSTM",
  "analysis.portrait.states":
    "this model carries no state of at most {most} numbers from step to step, so there is nothing to draw in a plane; choose a recurrent model, or fewer units",
} as const;
