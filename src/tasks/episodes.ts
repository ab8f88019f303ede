/** Blank episodes to fill, and the indices into them. */
import type { Episodes } from "./task.ts";

/** All zeros. `output` is the width of the target; 0 for class numbers. */
export function blankEpisodes(size: number, steps: number, input: number, output: number): Episodes {
  return {
    size,
    steps,
    input: new Float32Array(size * steps * input),
    target: new Float32Array(size * steps * Math.max(output, 1)),
    mask: new Float32Array(size * steps),
  };
}

/** Calls `visit` with [batch, time] flattened for every scored position. */
export function forEachScored(episodes: Episodes, visit: (position: number) => void): void {
  for (let position = 0; position < episodes.mask.length; position++) if (episodes.mask[position]) visit(position);
}

/** Number of scored positions. */
export function scoredPositions(episodes: Episodes): number {
  let count = 0;
  forEachScored(episodes, () => count++);
  return count;
}

/** A value as a reading says it: to a hundredth. */
export function shown(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A copy of `episodes` to change: its input and its target. */
export function copyOf(episodes: Episodes): Episodes {
  return { ...episodes, input: episodes.input.slice(), target: episodes.target.slice() };
}

/** Moves the one of `count` channels from `start` that is 1 on by one place, in a circle. The place that it comes to. */
export function turnOn(input: Float32Array, start: number, count: number): number {
  const now = input.subarray(start, start + count).indexOf(1);
  const next = (now + 1) % count;
  input[start + now] = 0;
  input[start + next] = 1;
  return next;
}
