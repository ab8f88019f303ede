/** Keeping within bounds what a run remembers; the first and the last stay. Weights go where they lie densest. */
import type { Checkpoint } from "../run.ts";

export function bytesOfCheckpoint({ snapshot }: Checkpoint): number {
  const { weights, first, second, third } = snapshot;
  return weights.byteLength + first.byteLength + second.byteLength + third.byteLength;
}

interface Weighty {
  readonly update: number;
  readonly weights: Float32Array;
}

/** Frames within `budget` bytes, by halving the densest tenfold again and again; two stay whatever they take. */
export function thinFrames<Frame extends Weighty>(frames: readonly Frame[], budget: number): readonly Frame[] {
  let kept = frames;
  let bytes = kept.reduce((sum, { weights }) => sum + weights.byteLength, 0);
  while (bytes > budget && kept.length > 2) {
    kept = halveDensest(kept);
    bytes = kept.reduce((sum, { weights }) => sum + weights.byteLength, 0);
  }
  return kept;
}

/** Checkpoints within `budget` bytes: the earliest go first, since little has to be run again to come to them. */
export function thinCheckpoints(checkpoints: readonly Checkpoint[], budget: number): readonly Checkpoint[] {
  let bytes = checkpoints.reduce((sum, checkpoint) => sum + bytesOfCheckpoint(checkpoint), 0);
  let gone = 0;
  while (bytes > budget && gone < checkpoints.length - 2) bytes -= bytesOfCheckpoint(checkpoints[gone++] as Checkpoint);
  return checkpoints.slice(gone);
}

/**
 * Of `items`, which ascend, at most `most`: the first in every stretch of so many updates, and the last. A stretch is a
 * power of two that the last update alone determines, so what is left does not depend on when the others were thinned.
 */
export function spread<Item extends { readonly update: number }>(
  items: readonly Item[],
  most: number,
): readonly Item[] {
  const last = items.length - 1;
  let length = 1;
  while ((items[last]?.update ?? 0) >= length * (most - 1)) length *= 2;
  const placeOf = (i: number): number => Math.floor((items[i]?.update ?? 0) / length);
  return items.filter((_, i) => i === 0 || i === last || placeOf(i) !== placeOf(i - 1));
}

/** Of the tenfold that holds most frames, every other one. */
function halveDensest<Frame extends Weighty>(frames: readonly Frame[]): readonly Frame[] {
  const decadeOf = ({ update }: Weighty): number => Math.floor(Math.log10(Math.max(1, update)));
  const counts = new Map<number, number>();
  const inner = frames.slice(1, -1);
  for (const frame of inner) counts.set(decadeOf(frame), (counts.get(decadeOf(frame)) ?? 0) + 1);
  const [densest] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [0];
  let seen = 0;
  const isKept = (frame: Frame): boolean => decadeOf(frame) !== densest || seen++ % 2 === 1;
  const first = frames.slice(0, 1);
  return [...first, ...inner.filter(isKept), ...frames.slice(-1)];
}
