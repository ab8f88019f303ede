/** Words of the task `ngrams`. */
export const words = {
  "task.ngrams": "Dynamic n-grams",
  "task.ngrams.why": "Bits that follow a new law in every episode: learn it from what has come so far, and predict",
  "look.task.ngrams":
    "What is written over the columns follows a law that no other episode has. Look for a memory that keeps a count for every context, so that Output grows surer as the episode goes on.",
  "setting.context": "Context",
  "setting.context.why": "Bits before it on which the next bit depends",
  "metric.bitsAboveOptimal": "above optimal",
  "metric.bitsAboveOptimal.unit": "bits per sequence more than the best predictor there can be",
  "metric.optimalBits": "optimal",
  "metric.optimalBits.unit": "bits per sequence of the best predictor there can be",
  "reading.ngrams.bit": "{bit} comes in; nothing is known yet",
  "reading.ngrams.wanted":
    "after {context} came 0 {zeros} times and 1 {ones} times: the best guess for 1 is {optimal} %; in truth comes {wanted}",
  "reading.ngrams.guess":
    "after {context} came 0 {zeros} times and 1 {ones} times: the best guess for 1 is {optimal} %, it says {guess} %; in truth comes {wanted}",
} as const;
