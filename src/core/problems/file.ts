/** Problems of run files: key → English template. */
export const fileProblems = {
  "file.none": "this is no run file, or its end is cut off ({got} bytes); choose a file that ends with .mnemoscope",
  "file.large": "the run file has {got} MB, the limit is {limit} MB; save a shorter run",
  "file.newer": "made by a newer Mnemoscope: format {got}, this page reads {known}; open it with the page that made it",
  "file.part": "the run file has no {name}; it is damaged or something else, so save it again",
  "file.json": "{name} in the run file is not JSON; it is damaged, so save it again",
  "file.later": "{name} in the run file is of update {got}, but the run has {most}; it is damaged, so save it again",
  "file.update": "{name} in the run file says that it is of update {got}; it is damaged, so save it again",
  "file.length": "the weights after update {update} have {got} numbers, the others have {wanted}",
  "file.weights": "the run file has weights, but does not know of which parameters they are",
  "file.fingerprint":
    "the weights after update {update} have the fingerprint {got}, the run file says {wanted}; it was changed, so save it again",
} as const;
