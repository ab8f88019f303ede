/** Problems of the patching map: key → English template. */
export const patchingProblems = {
  "patching.task":
    "this task cannot turn one thing of an episode into another and say what the answer is then; choose copy, recall, parity or another task with one thing to remember",
  "patching.rows":
    "model {model} names no state, gate, read or write that could be taken from another episode; name a value in its text",
  "patching.change":
    "no single change of this episode at step {from} or later changes its answer; begin at an earlier step, or look at another episode",
  "patching.signal":
    "signal {got}: expected one of model {model} that has an axis besides time ({known}); write one of these, or nothing",
  "patching.bytes":
    "the patching map needs {got} MB of memory, the limit is {limit} MB; make units, slots or lengths smaller",
} as const;
