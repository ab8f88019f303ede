/** Problems of the page and its worker: key → English template. */
export const pageProblems = {
  "page.worker": "the training worker stopped; press Train to go on from the last saved update",
  "page.engine": "the {engine} engine failed: {why}",
  "page.failed": "{what} failed: {why}; reload the page if it stays so",
  "page.notOpen": "there is no run yet; choose a model and a task",
  "page.fileKind": "{name} is neither a text in UTF-8 nor saved weights (.safetensors); drop one of these",
  "page.batches": "batches: expected a whole number from 2 to {most}, got {got}",
  "page.updates": "updates: expected a whole number from 1 to {most}, got {got}",
} as const;
