/**
 * Where attention looks, of a memory whose places are no steps: at the steps that wrote what is read. A write is taken to replace
 * a place in proportion to its weight, so that at step t place i holds of step s the share w[s, i] · Π over s < r ≤ t of (1 − w[r, i]),
 * and a read looks at the step by the sum over places of its own weight times that. What was there before any write is looked at by none.
 */
import type { Signal, Trace } from "../../core/signal.ts";
import type { Look } from "./look.ts";

/** One for each read head's signal that has write weights over the same axis; the mean over its heads. */
export function writtenLooks({ signals, steps }: Trace): readonly Look[] {
  return signals.filter(isRead).flatMap((read) => {
    const axis = read.axes.at(-1) ?? "";
    const writes = signals.filter(({ meaning, axes }) => meaning === "write" && axes.at(-1) === axis);
    const places = read.sizes.at(-1) ?? 1;
    if (writes.length === 0) return [];
    const written = writes.map((write) => rowsOf(write, places)).reduce((all, rows) => both(all, rows));
    return [{ signal: read.name, weights: looked(meanRows(read, places), written, steps, places) }];
  });
}

function isRead({ meaning, axes }: Signal): boolean {
  return meaning === "read" && axes.length > 1;
}

/** How much of each place is replaced at each step, by all heads one after the other. [time, place] */
function rowsOf({ data, sizes: [steps = 1] }: Signal, places: number): Float32Array {
  const heads = data.length / (steps * places);
  const kept = new Float32Array(steps * places).fill(1);
  for (let i = 0; i < data.length; i++) {
    const time = Math.floor(i / (heads * places));
    kept[time * places + (i % places)] *= 1 - Math.min(1, Math.max(0, data[i]));
  }
  return kept.map((one) => 1 - one);
}

function both(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((one, i) => 1 - (1 - one) * (1 - (b[i] ?? 0)));
}

/** [time, place] */
function meanRows({ data, sizes: [steps = 1] }: Signal, places: number): Float32Array {
  const heads = data.length / (steps * places);
  const mean = new Float32Array(steps * places);
  for (let i = 0; i < data.length; i++) {
    const time = Math.floor(i / (heads * places));
    mean[time * places + (i % places)] += data[i] / heads;
  }
  return mean;
}

/** [time, past] */
function looked(read: Float32Array, written: Float32Array, steps: number, places: number): Float32Array {
  const weights = new Float32Array(steps * steps);
  for (let time = 0; time < steps; time++)
    for (let place = 0; place < places; place++) {
      let left = read[time * places + place];
      // From the last write back: what it did not replace is of an earlier one.
      for (let from = time; from >= 0 && left > 0; from--) {
        const share = written[from * places + place];
        weights[time * steps + from] += left * share;
        left *= 1 - share;
      }
    }
  return weights;
}
