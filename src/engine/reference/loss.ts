/**
 * The three losses from the outputs of every timestep, written out: TensorFlow.js's own softmaxCrossEntropy has a wrong
 * gradient, and a sum of maximum and abs has one at 0.
 */
import {
  add,
  div,
  exp,
  log,
  max,
  mul,
  softplus,
  square,
  stack,
  sub,
  sum,
  tensor,
  type Scalar,
  type Tensor,
} from "@tensorflow/tfjs-core";
import type { Batch, LossName } from "../engine.ts";
import type { Said } from "./said.ts";

/** Mean over scored positions, of the task's loss and the model's own terms together. */
export function totalLoss(loss: LossName, batch: Batch, { outputs, terms }: Said): Scalar {
  const parts = outputs.map((output, time) => {
    const target = tensor(targetAt(loss, batch, time, output.shape[1] ?? 1), output.shape);
    return (terms[time] ?? []).reduce((left, right) => add(left, right), positionLoss(loss, output, target));
  });
  return meanScored(batch, parts);
}

/** Mean over scored positions of each of the model's own terms. [term] */
export function termMeans(batch: Batch, { terms }: Said): Tensor {
  const count = terms[0]?.length ?? 0;
  const means = Array.from({ length: count }, (_, i) =>
    meanScored(
      batch,
      terms.flatMap((said) => said[i] ?? []),
    ),
  );
  return count > 0 ? stack(means) : tensor([], [0]);
}

/** Mean over positions, weighted by the mask, of `parts`: [batch] per timestep. */
function meanScored(batch: Batch, parts: readonly Tensor[]): Scalar {
  const scored = batch.mask.reduce((count, weight) => count + weight, 0);
  const weighted = parts.map((part, time) =>
    sum<Scalar>(mul(part, tensor(columnAt(batch.mask, batch, time, 1), [batch.size]))),
  );
  const total = weighted.reduce((left, right) => add<Scalar>(left, right));
  return div(total, Math.max(1, scored));
}

/** [batch] */
function positionLoss(loss: LossName, output: Tensor, target: Tensor): Tensor {
  const width = output.shape[1] ?? 1;
  switch (loss) {
    case "value":
      return div(sum(square(sub(output, target)), -1), width);
    case "bits":
      // −y log σ(z) − (1 − y) log(1 − σ(z)) = softplus(z) − z y
      return div(sum(sub(softplus(output), mul(output, target)), -1), width);
    case "class": {
      const largest = max(output, -1, true);
      const logTotal = add(log(sum(exp(sub(output, largest)), -1, true)), largest);
      return sum(mul(target, sub(logTotal, output)), -1);
    }
  }
}

/** The target of timestep `time`, class numbers as one-hot rows. [batch, output] */
function targetAt(loss: LossName, batch: Batch, time: number, width: number): Float32Array {
  if (loss !== "class") return columnAt(batch.target, batch, time, width);
  const rows = new Float32Array(batch.size * width);
  columnAt(batch.target, batch, time, 1).forEach((symbol, episode) => {
    if (symbol >= 0 && symbol < width) rows[episode * width + symbol] = 1;
  });
  return rows;
}

/** The slice at `time` of an array [batch, time, width]. */
export function columnAt(data: Float32Array, { size, steps }: Batch, time: number, width: number): Float32Array {
  const column = new Float32Array(size * width);
  for (let episode = 0; episode < size; episode++) {
    const start = (episode * steps + time) * width;
    column.set(data.subarray(start, start + width), episode * width);
  }
  return column;
}
