/**
 * The loss over the whole run in bounded memory: when there are too many points, neighbours are merged into their mean
 * and every later point stands for twice as many updates.
 */

export interface Curve {
  /** update, loss, update, loss, … */
  readonly points: readonly number[];
  /** Updates that one point stands for. */
  readonly stride: number;
  /** Sum and number of the updates since the last whole point. */
  readonly rest: { readonly sum: number; readonly count: number };
}

/** Few, so that a point is the mean of many updates: batches of long and of short sequences differ greatly. */
const mostPoints = 320;

export const emptyCurve: Curve = { points: [], stride: 1, rest: { sum: 0, count: 0 } };

/** A curve whose points are known: update, loss, update, loss, …, evenly spaced. */
export function curveOf(points: readonly number[]): Curve {
  const stride = Math.max(1, (points[2] ?? 0) - (points[0] ?? 0));
  return { ...emptyCurve, points, stride };
}

/** `curve` with (update, loss) pairs behind it; losses that are not finite are left out. */
export function extendCurve(curve: Curve, pairs: Float32Array): Curve {
  if (pairs.length === 0) return curve;
  const points = [...curve.points];
  let { sum, count } = curve.rest;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = pairs[i + 1] ?? NaN;
    if (!Number.isFinite(value)) continue;
    sum += value;
    count += 1;
    if (count < curve.stride) continue;
    points.push(pairs[i] ?? 0, sum / count);
    sum = 0;
    count = 0;
  }
  const longer = { points, stride: curve.stride, rest: { sum, count } };
  return points.length > 2 * mostPoints ? thin(longer) : longer;
}

function thin({ points, stride, rest }: Curve): Curve {
  const half: number[] = [];
  for (let i = 0; i + 3 < points.length; i += 4)
    half.push(points[i + 2] ?? 0, ((points[i + 1] ?? 0) + (points[i + 3] ?? 0)) / 2);
  return { points: half, stride: stride * 2, rest };
}

/** `curve` up to `update`: what is left when a run goes on from an earlier checkpoint. */
export function cutCurve(curve: Curve, update: number): Curve {
  const points = curve.points.filter((_, i) => (curve.points[i - (i % 2)] ?? 0) <= update);
  return { ...curve, points, rest: { sum: 0, count: 0 } };
}
