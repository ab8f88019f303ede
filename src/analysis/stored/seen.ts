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
