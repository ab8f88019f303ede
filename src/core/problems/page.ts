/** Problems of the page and its worker: key → English template. */
export const pageProblems = {
  "page.worker": "the training worker stopped; press Train to go on from the last saved update",
  "page.checker":
    "the text could not be checked, since the worker that does it did not start; it is kept: reload the page",
  "page.cancelled": "this was given up for something newer",
  "page.engine": "the {engine} engine failed: {why}",
  "page.unfetched":
    "a part of the page could not be fetched: {why}; try again when there is a network, or reload the page: your runs stay",
  "page.failed": "{what} failed: {why}; reload the page if it stays so",
  "page.notOpen": "there is no run yet; choose a model and a task",
  "page.fileKind": "{name} is neither a text in UTF-8 nor saved weights (.safetensors); drop one of these",
  "page.batches": "batches: expected a whole number from 2 to {most}, got {got}",
  "page.run": "there is no run {got} on the shelf; mnemoscope.runs lists those that are",
  "page.race": "a race needs at least two runs, got {got}",
  "page.seeds": "seeds: expected a whole number from {least} to {most}, got {got}",
  "page.lanes": "{got} {got:run|runs} beside each other: at most {most} have room; take some away",
  "page.otherTask":
    "runs stand beside each other when their task is the same, with the same settings; one is of {one}, another of {other}",
  "page.updates": "updates: expected a whole number from 1 to {most}, got {got}",
} as const;
