/** Episodes one by one, each with everything that the network did in it. */
import type { Trace } from "../../core/signal.ts";
import type { Episodes } from "../../tasks/task.ts";

export interface Seen {
  /** One. */
  readonly episodes: Episodes;
  readonly trace: Trace;
}

/** Episode number `index` of `episodes`, alone. */
export function alone({ size, steps, input, target, mask }: Episodes, index: number): Episodes {
  const part = (all: Float32Array): Float32Array => {
    const length = all.length / size;
    return all.slice(index * length, (index + 1) * length);
  };
  return { size: 1, steps, input: part(input), target: part(target), mask: part(mask) };
}

/** The numbers of the input at one step of a single episode. */
export function inputAt({ steps, input }: Episodes, time: number): Float32Array {
  const width = input.length / steps;
  return input.subarray(time * width, (time + 1) * width);
}

/** Places are counted from 0, copies (heads, layers, turns of a loop) from 1, as the page does. */
export function asCounted(
  at: Readonly<Record<string, number>>,
  turns: readonly string[],
): Readonly<Record<string, number>> {
  const counted = Object.entries(at).map(([axis, index]): [string, number] => {
    const isCopy = axis === "head" || turns.includes(axis);
    return [axis, isCopy ? index + 1 : index];
  });
  return Object.fromEntries(counted);
}
