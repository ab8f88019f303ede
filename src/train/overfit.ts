/**
 * Whether a network has begun to learn its examples by heart: since some update its held-out loss has risen clearly, and its
 * training loss has fallen meanwhile. docs/decisions says where the numbers of this rule come from.
 */
import type { Archive, Look } from "./archive/archive.ts";
import type { Curve } from "./archive/curve.ts";

/** Looks that there are since the least held-out loss, and what share of the run they are. */
const leastLooks = 12;
const leastShare = 0.2;
/** By how much the held-out loss of the later half of them is higher, in the middle, and at the least. */
const risen = 1.25;
const leastRisen = 1.1;
/** To what the training loss has fallen, and how many times the training loss the held-out loss is. */
const fallen = 0.9;
const apart = 2;

type Told = Pick<Archive, "curve" | "looks" | "stages">;

/**
 * The update at which the held-out loss was least, before it rose; null where it has not, or that can not be known: of losses
 * below zero no ratio tells anything, and a task whose parts follow each other is forgotten, not learnt by heart. `from`: before
 * it the task was another.
 */
export function overfitSince({ curve, looks, stages }: Told, from = 0): number | null {
  const seen = looks.filter(({ update, loss }) => update >= from && Number.isFinite(loss));
  if (stages.length > 0 || seen.length <= leastLooks || seen.some(({ loss }) => loss <= 0)) return null;
  const held = mediansOfThree(seen);
  const best = held.indexOf(Math.min(...held));
  const since = seen[best]?.update ?? 0;
  const last = seen.at(-1)?.update ?? 0;
  if (seen.length - 1 - best < leastLooks || last - since < leastShare * last) return null;
  const half = Math.ceil((best + seen.length) / 2);
  const later = held.slice(half);
  const least = held[best] ?? NaN;
  if (median(later) < risen * least || Math.min(...later) < leastRisen * least) return null;
  const before = trainingLoss(curve, seen[best - 1]?.update ?? from, seen[best + 1]?.update ?? last);
  const now = trainingLoss(curve, seen[half]?.update ?? last, Infinity);
  return now <= fallen * before && median(later) >= apart * now ? since : null;
}

/** One odd look is none. */
function mediansOfThree(looks: readonly Look[]): readonly number[] {
  return looks.map((_, i) => median(looks.slice(Math.max(0, i - 1), i + 2).map(({ loss }) => loss)));
}

/** In the middle of those after `first` and up to `last`; NaN where none is known. */
function trainingLoss({ update, loss }: Curve, first: number, last: number): number {
  return median(loss.filter((_, i) => update[i] > first && update[i] <= last));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
