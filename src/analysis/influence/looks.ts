/** Where attention looks: read weights whose places are the steps of the past, and so can be laid beside influence. */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";

export interface Look {
  readonly signal: string;
  /** Shares, the mean over its heads and layers. [time, past] */
  readonly weights: Float32Array;
}

/** More are no picture any more. */
const mostLooks = 3;

export function looksOf({ signals, steps }: Trace): readonly Look[] {
  return signals
    .filter(({ axes, meaning }) => (meaning === "attention" || meaning === "read") && axes.at(-1) === pastAxis)
    .slice(0, mostLooks)
    .map((signal) => ({ signal: signal.name, weights: meanOf(signal, steps) }));
}

function meanOf({ data, sizes }: Signal, steps: number): Float32Array {
  const past = sizes.at(-1) ?? 1;
  const copies = data.length / (steps * past);
  const mean = new Float32Array(steps * steps);
  for (let time = 0; time < steps; time++)
    for (let copy = 0; copy < copies; copy++)
      for (let from = 0; from < Math.min(past, steps); from++)
        mean[time * steps + from] += data[(time * copies + copy) * past + from] / copies;
  return mean;
}
