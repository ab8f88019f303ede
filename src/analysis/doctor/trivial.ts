/** What a network loses that always gives the same answer, the best one there is. */
import type { Batch, LossName } from "../../engine/engine.ts";

/** Over the scored positions of `batch`, in the measure of the engine's losses. */
export function trivialLoss(loss: LossName, outputs: number, { target, mask }: Batch): number {
  const weight = Math.max(
    1,
    mask.reduce((sum, one) => sum + one, 0),
  );
  if (loss === "class") {
    const counts = new Float64Array(outputs);
    mask.forEach((one, position) => {
      counts[target[position]] += one;
    });
    return counts.reduce((sum, count) => sum + surprise(count / weight), 0);
  }
  const sums = new Float64Array(outputs);
  const squares = new Float64Array(outputs);
  mask.forEach((one, position) => {
    for (let i = 0; i < outputs; i++) {
      const value = target[position * outputs + i];
      sums[i] += one * value;
      squares[i] += one * value * value;
    }
  });
  const of = (i: number): number => {
    const mean = sums[i] / weight;
    return loss === "bits" ? surprise(mean) + surprise(1 - mean) : squares[i] / weight - mean * mean;
  };
  return sums.reduce((sum, _, i) => sum + of(i), 0) / outputs;
}

/** −p ln p */
function surprise(p: number): number {
  return p > 0 ? -p * Math.log(p) : 0;
}
