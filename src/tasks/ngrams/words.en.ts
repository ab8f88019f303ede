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
  "reading.ngrams.bit": "input {bit}; nothing is known yet",
  "reading.ngrams.wanted":
    "after {context} so far: 0 {zeros} {zeros:time|times}, 1 {ones} {ones:time|times}. The best guess for 1 is {optimal} %; the next is {wanted}",
  "reading.ngrams.guess":
    "after {context} so far: 0 {zeros} {zeros:time|times}, 1 {ones} {ones:time|times}. The best guess for 1 is {optimal} %, it gives {guess} %; the next is {wanted}",
} as const;
