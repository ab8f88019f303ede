/** Problems of `analysis`: key → English template. */
export const analysisProblems = {
  "analysis.words":
    "this task's episodes are not words over a few letters, which could be asked about one by one; choose parity, Dyck words, aⁿbⁿ, or a task of your own that shows up to 8 different symbols in one row and wants one answer",
  "analysis.chance":
    "this network draws random numbers as it reads, so that it can answer the same word in two ways; choose a model without noise",
  "analysis.unknown": "there is no analysis {got}; there are: {known}",
  "analysis.one":
    "the analysis {analysis} says what one network does, so give one link; of several at once, one table comes of: {known}",
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
  "analysis.length.acting":
    "this network acts, and how long an episode is follows from what it does; choose a task whose episodes are given",
  "analysis.length.memory":
    "{model} has no size of a memory that its weights do not depend on; look at updates, or choose a model with slots",
  "analysis.length.other": "the task {task} has no second length; look at updates instead",
  "analysis.length.weights":
    "{model} has weights for each step of the longest episode, so that it can not read longer ones; choose another model",
} as const;
