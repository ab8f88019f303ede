/** How wrong an output is at some steps. */
import { logSumExp } from "../../tasks/score.ts";
import type { Episodes, OpenTask } from "../../tasks/task.ts";

/**
 * The loss of episode `lane` of `output` [batch, time, output] against what `episodes` wants at the steps `at`: their mean, as
 * training counts them (engine.ts, LossName).
 */
export function lossAt(
  { loss, output: width }: OpenTask,
  episodes: Episodes,
  at: readonly number[],
  output: Float32Array,
  lane: number,
): number {
  let sum = 0;
  for (const step of at) {
    const start = (lane * episodes.steps + step) * width;
    if (loss === "class") sum += logSumExp(output, start, width) - output[start + episodes.target[step]];
    else {
      for (let i = 0; i < width; i++) {
        const [said, wanted] = [output[start + i], episodes.target[step * width + i]];
        sum += (loss === "value" ? (said - wanted) ** 2 : bitLoss(said, wanted)) / width;
      }
    }
  }
  return sum / at.length;
}

function bitLoss(logit: number, wanted: number): number {
  return Math.max(logit, 0) - logit * wanted + Math.log1p(Math.exp(-Math.abs(logit)));
}
