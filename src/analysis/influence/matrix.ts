/** ∂output(t) / ∂input(s) by its Frobenius norm, over all pairs of steps: seeds go back side by side, eight at a time. */
import type { Program } from "../../cell/program.ts";
import { randomStream } from "../../core/random.ts";
import type { Evaluation, LossName } from "../../engine/engine.ts";
import { Flows } from "../../engine/wasm/flows.ts";
import type { Subject } from "../analysis.ts";

/** Up to so many channels of an output each goes back by itself, which is exact; of more, so many random sums of them. */
export const mostExact = 8;
/** More outputs than these are not asked about one by one: as many, evenly over the episode. */
const mostOutputs = 256;

export interface Row {
  /** Step of the output. */
  readonly time: number;
  /** Norm of the gradient by the input of each step. [past] */
  readonly influence: Float32Array;
}

/** The steps whose outputs are scored. */
export function askedSteps({ mask, steps }: Subject["batch"]): readonly number[] {
  const scored = Array.from({ length: steps }, (_, time) => time).filter((time) => (mask[time] ?? 0) !== 0);
  if (scored.length <= mostOutputs) return scored;
  return Array.from({ length: mostOutputs }, (_, i) => scored[Math.floor((i * scored.length) / mostOutputs)] ?? 0);
}

/** One row per step of `asked`, in that order. @throws Problem where it needs too much memory. */
export async function* influenceRows(subject: Subject, asked: readonly number[]): AsyncGenerator<Row, void> {
  const { program, weights, batch, session, task, experiment } = subject;
  const flows = await Flows.open(program);
  const said = await session.evaluate(batch);
  const directions = directionsOf(program, task.loss, said, experiment.seed);
  let [index, sum] = [0, new Float32Array(batch.steps)];
  const { input: width = 1 } = program.sizes;
  for (const gradient of flows.toInput(weights, batch, seeds(subject, asked, directions))) {
    gradient.forEach((value, i) => (sum[Math.floor(i / width)] += value ** 2));
    index += 1;
    if (index % directions.count !== 0) continue;
    const time = asked[index / directions.count - 1];
    yield { time, influence: sum.map(Math.sqrt) };
    sum = new Float32Array(batch.steps);
  }
}

interface Directions {
  readonly count: number;
  /** Weight of each channel of the output at `time` in direction number `i`. */
  readonly at: (time: number, i: number, channel: number) => number;
}

/**
 * Of classes the logit that was chosen. Of few channels each. Of many, random signs s with E[s sᵀ] = 1, so that the mean of |sᵀ J|²
 * is the square of the Frobenius norm of J.
 */
function directionsOf({ sizes }: Program, loss: LossName, { output }: Evaluation, seed: number): Directions {
  const { output: width = 1 } = sizes;
  if (loss === "class") {
    const chosen = (time: number): number => {
      const logits = output.subarray(time * width, (time + 1) * width);
      return logits.indexOf(logits.reduce((a, b) => Math.max(a, b), -Infinity));
    };
    return { count: 1, at: (time, _, channel) => Number(channel === chosen(time)) };
  }
  if (width <= mostExact) return { count: width, at: (_, i, channel) => Number(channel === i) };
  const random = randomStream(seed, "influence");
  const signs = Float32Array.from({ length: mostExact * width }, () => random.between(0, 1) * 2 - 1);
  return { count: mostExact, at: (_, i, channel) => signs[i * width + channel] / Math.sqrt(mostExact) };
}

function* seeds({ program, batch }: Subject, asked: readonly number[], { count, at }: Directions) {
  const { output: width = 1 } = program.sizes;
  for (const time of asked)
    for (let i = 0; i < count; i++) {
      const seed = new Float32Array(batch.steps * width);
      for (let channel = 0; channel < width; channel++) seed[time * width + channel] = at(time, i, channel);
      yield seed;
    }
}

/** Each row as shares of its sum; NaN where it is not known, 0 where nothing has any influence. */
export function sharesOf(matrix: Float32Array, steps: number): Float32Array {
  const shares = new Float32Array(matrix.length);
  for (let from = 0; from < matrix.length; from += steps) {
    const row = matrix.subarray(from, from + steps);
    const sum = row.reduce((total, value) => total + value, 0);
    row.forEach((value, i) => (shares[from + i] = sum === 0 ? 0 : value / sum));
  }
  return shares;
}
