/** Where attention looks: read weights whose places are the steps of the past, and so can be laid beside influence. */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";

import type { Look } from "./look.ts";
import { writtenLooks } from "./written.ts";

/** More are no picture any more. */
const mostLooks = 3;

/** Of a memory whose places are no steps: at the steps that wrote what is read. */
export function looksOf(trace: Trace): readonly Look[] {
  const { signals, steps } = trace;
  const past = signals
    .filter(({ axes, meaning }) => (meaning === "attention" || meaning === "read") && axes.at(-1) === pastAxis)
    .map((signal) => ({ signal: signal.name, weights: meanOf(signal, steps) }));
  return [...past, ...writtenLooks(trace)].slice(0, mostLooks);
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
