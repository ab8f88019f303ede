/** Problems of golden cases: key → English template. */
export const caseProblems = {
  "case.json": "case: expected a JSON object with model, settings, weights and episodes; this file is something else",
  "case.part": "case: {part} is missing or of the wrong kind; compare the file with the golden cases' README",
  "case.weight": "case: weight {name} should have the shape {wanted}, got {got}",
  "case.stray": "case: the model {model} has no weight {name}; remove it, or check the case's settings",
  "case.episodes": "case: episodes.{part} should hold {wanted} numbers, got {got}; all episodes need the same length",
  "case.class": "case: episodes.target should hold classes from 0 to {most}, got {got}",
} as const;
