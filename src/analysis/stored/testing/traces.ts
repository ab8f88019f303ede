/** Made-up episodes and what a made-up network does in them. */
import type { Random } from "../../../core/random.ts";
import type { Meaning, Signal, Trace } from "../../../core/signal.ts";
import type { Seen } from "../seen.ts";

/** Two channels, of which one is up at every step; answers are wanted in the second half. */
export function madeUp(random: Random, steps: number, signals: (input: Float32Array) => readonly Signal[]): Seen {
  const input = new Float32Array(2 * steps);
  for (let time = 0; time < steps; time++) input[2 * time + random.between(0, 1)] = 1;
  const mask = Float32Array.from({ length: steps }, (_, time) => (2 * time < steps ? 0 : 1));
  const episodes = { size: 1, steps, input, target: new Float32Array(steps), mask };
  return { episodes, trace: { steps, signals: signals(input) } };
}

export function weights(name: string, meaning: Meaning, slots: number, places: readonly number[]): Signal {
  const data = new Float32Array(places.length * slots);
  places.forEach((place, time) => {
    if (place < 0) data.fill(1 / slots, time * slots, (time + 1) * slots);
    else data[time * slots + place] = 1;
  });
  return { name, meaning, axes: ["time", "slot"], sizes: [places.length, slots], data };
}

export function row(name: string, steps: number, units: number, value: (time: number, unit: number) => number): Signal {
  const data = Float32Array.from({ length: steps * units }, (_, i) => value(Math.floor(i / units), i % units));
  return { name, meaning: "signed", axes: ["time", "unit"], sizes: [steps, units], data, isState: true };
}

export const traceOf = (signals: readonly Signal[]): Trace => ({ steps: signals[0].sizes[0], signals });
