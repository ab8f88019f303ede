/** How a memory fills, told from its numbers: entry by entry, or all moving on. */
import { shapeOf, sizeOf } from "./facet.ts";
import type { Signal } from "../core/signal.ts";

export type Filling = "put" | "push" | null;

/** Of signals, by axis. */
const known = new WeakMap<Signal, Map<string, Filling>>();

/**
 * `put`: time t at place t and all others untouched; `push`: the newest at place 0 and all others one further. Null when
 * neither holds.
 */
export function fillingOf(memory: Signal, axis = shapeOf(memory).row): Filling {
  const found = known.get(memory) ?? new Map<string, Filling>();
  known.set(memory, found);
  const filling = found.get(axis);
  if (filling !== undefined) return filling;
  const told = findFilling(memory, axis);
  found.set(axis, told);
  return told;
}

function findFilling(memory: Signal, axis: string): Filling {
  const steps = memory.sizes[0] ?? 0;
  const size = sizeOf(memory, axis);
  const row = rowReader(memory, axis);
  if (steps < 2) return null;
  const holds = (moved: number, isFree: (time: number, place: number) => boolean): boolean => {
    for (let time = 1; time < steps; time++)
      for (let place = 0; place < size; place++) {
        if (isFree(time, place)) continue;
        if (!row(time, place, time - 1, place - moved)) return false;
      }
    return true;
  };
  // A memory in which nothing ever changes fits both, and holds nothing.
  const isStill = holds(0, () => false);
  if (isStill) return null;
  if (holds(0, (time, place) => place === time)) return "put";
  return holds(1, (_, place) => place === 0) ? "push" : null;
}

/** Numbers of a row that are compared: equal in these is equal enough. */
const compared = 8;

/** Whether the row at (time, place) equals that at another (time, place), in the first copy of further axes. */
function rowReader(
  memory: Signal,
  axis: string,
): (time: number, place: number, time2: number, place2: number) => boolean {
  const strides = memory.sizes.map((_, i) => memory.sizes.slice(i + 1).reduce((product, size) => product * size, 1));
  const along = strides[memory.axes.indexOf(axis)];
  const perTime = strides[0] ?? 1;
  const width = memory.axes.at(-1) === axis ? 1 : Math.min(compared, memory.sizes.at(-1) ?? 1);
  return (time, place, time2, place2) => {
    const [a, b] = [time * perTime + place * along, time2 * perTime + place2 * along];
    for (let i = 0; i < width; i++) if (memory.data[a + i] !== memory.data[b + i]) return false;
    return true;
  };
}
