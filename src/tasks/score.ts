/** What the tasks' metrics are made of: exact counts and cross-entropies, in float64 with portable bits. */
import { exp, log, softplus } from "../core/numbers.ts";
import { forEachScored, scoredPositions } from "./episodes.ts";
import type { Episodes } from "./task.ts";

const ln2 = log(2);

/** Bits that fall on the wrong side of 0, over all scored positions. `logits` and target [batch, time, width]. */
export function wrongBits(episodes: Episodes, logits: Float32Array, width: number): number {
  let wrong = 0;
  forEachScored(episodes, (position) => {
    for (let i = position * width; i < (position + 1) * width; i++)
      if (logits[i] > 0 !== episodes.target[i] > 0.5) wrong++;
  });
  return wrong;
}

/** Binary cross-entropy from logits, in bits, over all scored positions. */
export function bitCrossEntropy(episodes: Episodes, logits: Float32Array, width: number): number {
  let sum = 0;
  forEachScored(episodes, (position) => {
    for (let i = position * width; i < (position + 1) * width; i++)
      sum += softplus(logits[i]) - logits[i] * episodes.target[i];
  });
  return sum / ln2;
}

/** What the answer "half and half" costs: one bit for each of `width` bits at every scored position, per sequence. */
export function coinBits(episodes: Episodes, width: number): number {
  return (scoredPositions(episodes) * width) / episodes.size;
}

/** Share of scored positions whose largest logit is the target class. `logits` [batch, time, classes]. */
export function accuracy(episodes: Episodes, logits: Float32Array, classes: number): number {
  let right = 0;
  forEachScored(episodes, (position) => {
    if (largest(logits, position * classes, classes) === episodes.target[position]) right++;
  });
  return right / Math.max(scoredPositions(episodes), 1);
}

/** Softmax cross-entropy from logits, in bits per scored position. */
export function classCrossEntropy(episodes: Episodes, logits: Float32Array, classes: number): number {
  let sum = 0;
  forEachScored(episodes, (position) => {
    const target = position * classes + episodes.target[position];
    sum += logSumExp(logits, position * classes, classes) - logits[target];
  });
  return sum / ln2 / Math.max(scoredPositions(episodes), 1);
}

/** Index, within its row, of the largest of `count` values from `start`; the first of equals. */
export function largest(values: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[start + i] > values[start + best]) best = i;
  return best;
}

/** log Σ e^value over `count` values from `start`. */
export function logSumExp(values: Float32Array, start: number, count: number): number {
  const top = values[start + largest(values, start, count)];
  let sum = 0;
  for (let i = 0; i < count; i++) sum += exp(values[start + i] - top);
  return top + log(sum);
}

/** Softmax of `count` logits from `start`: how likely each answer is. */
export function shares(logits: Float32Array, start: number, count: number): readonly number[] {
  const all = logSumExp(logits, start, count);
  return Array.from({ length: count }, (_, i) => exp(logits[start + i] - all));
}
