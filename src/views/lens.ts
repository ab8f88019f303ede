/**
 * Lenses: what the staves show in place of values. A picture that came with gradients is seen through them: the same staves,
 * in their places, and above them how far back the loss reaches.
 */
import type { Signal, Trace } from "../core/signal.ts";

const seen = new WeakMap<Signal, Signal>();

/** `signal` as staves show it; undefined where it has no gradient, in a picture that came with gradients. */
export function throughLens(signal: Signal): Signal | undefined {
  const { gradient, ...rest } = signal;
  if (!gradient) return undefined;
  const known = seen.get(signal);
  if (known) return known;
  const lensed: Signal = { ...rest, data: gradient.map(Math.abs), lens: "gradient" };
  seen.set(signal, lensed);
  return lensed;
}

export function hasGradients({ signals }: Trace): boolean {
  return signals.some(({ gradient }) => gradient !== undefined);
}

/** What the signal of that name shows; where there is no lens, the values. */
export function seenNamed(trace: Trace, name: string): Signal | undefined {
  if (!hasGradients(trace)) return trace.signals.find((signal) => signal.name === name);
  if (name === reachName) return lossReach(trace);
  const found = trace.signals.find((signal) => signal.name === name);
  return found && throughLens(found);
}

/** No signal of a program can be called so. */
export const reachName = "∂loss";

const reaches = new WeakMap<Trace, Signal>();

/** How far back the loss reaches: the norm of its gradient by state, and by step. The input stands last. */
export function lossReach(trace: Trace): Signal {
  const known = reaches.get(trace);
  if (known) return known;
  const rows = trace.signals
    .filter(({ name, isState, gradient }) => gradient && (isState === true || name === "input"))
    .toSorted((a, b) => Number(a.name === "input") - Number(b.name === "input"));
  const data = new Float32Array(trace.steps * rows.length);
  rows.forEach(({ gradient }, row) => {
    for (let time = 0; time < trace.steps; time++)
      data[time * rows.length + row] = normAt(gradient ?? data, time, trace.steps);
  });
  const reach: Signal = {
    name: reachName,
    axes: ["time", "state"],
    sizes: [trace.steps, rows.length],
    meaning: "amount",
    labels: { state: rows.map(({ name }) => name) },
    data,
    lens: "gradient",
  };
  reaches.set(trace, reach);
  return reach;
}

/** Over all that `data` [time, …] has at one time. */
function normAt(data: Float32Array, time: number, steps: number): number {
  const size = data.length / steps;
  let sum = 0;
  for (let i = time * size; i < (time + 1) * size; i++) sum += data[i] ** 2;
  return Math.sqrt(sum);
}
