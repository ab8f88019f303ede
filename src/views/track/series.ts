/** The numbers of a run as they are drawn: columns over updates or seconds, the loss as a mean over some updates. */
import type { Look } from "../../train/archive/archive.ts";
import type { Curve } from "../../train/archive/curve.ts";
import type { TrackRun, TrackView } from "./props.ts";

/** A line in numbers, ascending by update. */
export interface Series {
  readonly update: readonly number[];
  /** Where it lies on the axis of time: updates or seconds. */
  readonly place: readonly number[];
  readonly value: ArrayLike<number>;
}

export const emptySeries: Series = { update: [], place: [], value: [] };

/** Place of the last of ascending `values` that is not above `limit`; −1 where there is none. */
export function lastUpTo(values: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const means = new WeakMap<Curve, { readonly span: number; readonly values: ArrayLike<number> }>();

/** The loss as a mean over `smoothing` updates: the line in full ink. */
export function lossSeries({ curve }: TrackRun, { x, smoothing }: TrackView): Series {
  return { update: curve.update, place: placesOf(curve, x), value: meanLoss(curve, smoothing) };
}

/** The loss of every point, as it came. */
export function rawSeries({ curve }: TrackRun, { x }: TrackView): Series {
  return { update: curve.update, place: placesOf(curve, x), value: curve.loss };
}

export function gradientSeries({ curve }: TrackRun, { x }: TrackView): Series {
  return { update: curve.update, place: placesOf(curve, x), value: curve.norm };
}

function placesOf(curve: Curve, x: TrackView["x"]): readonly number[] {
  return x === "seconds" ? curve.seconds : curve.update;
}

/** Whether the line in full ink differs from the raw one. */
export function isSmoothed({ curve }: TrackRun, { smoothing }: TrackView): boolean {
  return smoothing > curve.stride;
}

function meanLoss(curve: Curve, span: number): ArrayLike<number> {
  if (span <= curve.stride) return curve.loss;
  const known = means.get(curve);
  if (known?.span === span) return known.values;
  const values = meanOver(curve.update, curve.loss, span);
  means.set(curve, { span, values });
  return values;
}

/**
 * At every point the mean over those within `span` / 2 updates on both sides, and within fewer near the beginning, so that
 * the first updates, where most happens, are not smeared. A point counts once; sums are made afresh, since one huge loss
 * would stay behind in a running sum.
 */
export function meanOver(updates: ArrayLike<number>, values: ArrayLike<number>, span: number): Float64Array {
  const means = new Float64Array(values.length);
  let [from, to] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const update = updates[i];
    const half = Math.min(span / 2, update - (updates[0] ?? 0));
    // `update − half` never falls from one point to the next.
    while ((updates[from] ?? Infinity) < update - half) from++;
    while (to < values.length && (updates[to] ?? Infinity) <= update + half) to++;
    let sum = 0;
    for (let j = from; j < to; j++) sum += values[j];
    means[i] = sum / Math.max(1, to - from);
  }
  return means;
}

/** One number of every look that has it. */
export function lookSeries(looks: readonly Look[], x: TrackView["x"], of: (look: Look) => number | undefined): Series {
  const update: number[] = [];
  const place: number[] = [];
  const value: number[] = [];
  for (const look of looks) {
    const number = of(look);
    if (number === undefined || !Number.isFinite(number)) continue;
    update.push(look.update);
    place.push(x === "seconds" ? look.seconds : look.update);
    value.push(number);
  }
  return { update, place, value };
}

/** Where the updates of a run lie on the axis of time, and back. */
export interface Clock {
  readonly at: (update: number) => number;
  readonly updateAt: (place: number) => number;
}

const sameClock: Clock = { at: (update) => update, updateAt: (place) => place };

/** Seconds are known at the points of the curve; between them time passes evenly. */
export function clockOf({ curve }: TrackRun, x: TrackView["x"]): Clock {
  if (x === "updates") return sameClock;
  return {
    at: (update) => between(curve.update, curve.seconds, update),
    updateAt: (place) => between(curve.seconds, curve.update, place),
  };
}

/** `to` where `from` is `value`, on straight lines from (0, 0) through the points; the last one beyond them. */
function between(from: readonly number[], to: readonly number[], value: number): number {
  const i = lastUpTo(from, value);
  const [low, start] = [from[i] ?? 0, to[i] ?? 0];
  const [high, end] = [from[i + 1], to[i + 1]];
  if (high === undefined || end === undefined) return start;
  return start + (end - start) * (high > low ? Math.max(0, value - low) / (high - low) : 0);
}
