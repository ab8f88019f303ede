/**
 * The loss over the whole run in bounded memory: when there are too many points, neighbours are merged into their mean
 * and every later point stands for twice as many updates.
 */

export interface Curve {
  readonly steps: readonly number[];
  readonly values: readonly number[];
  /** Updates that one point stands for. */
  readonly stride: number;
  /** Sum and number of the updates since the last whole point. */
  readonly rest: { readonly sum: number; readonly count: number };
}

const mostPoints = 2048;

export const emptyCurve: Curve = { steps: [], values: [], stride: 1, rest: { sum: 0, count: 0 } };

/** `curve` with (step, loss) pairs behind it; losses that are not finite are left out. */
export function extendCurve(curve: Curve, pairs: Float32Array): Curve {
  if (pairs.length === 0) return curve;
  const steps = [...curve.steps];
  const values = [...curve.values];
  let { sum, count } = curve.rest;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = pairs[i + 1] ?? NaN;
    if (!Number.isFinite(value)) continue;
    sum += value;
    count += 1;
    if (count < curve.stride) continue;
    steps.push(pairs[i] ?? 0);
    values.push(sum / count);
    sum = 0;
    count = 0;
  }
  const longer = { steps, values, stride: curve.stride, rest: { sum, count } };
  return steps.length > mostPoints ? thin(longer) : longer;
}

function thin({ steps, values, stride, rest }: Curve): Curve {
  const half = Math.floor(steps.length / 2);
  return {
    steps: Array.from({ length: half }, (_, i) => steps[2 * i + 1] ?? 0),
    values: Array.from({ length: half }, (_, i) => ((values[2 * i] ?? 0) + (values[2 * i + 1] ?? 0)) / 2),
    stride: stride * 2,
    rest,
  };
}

/** `curve` up to `step`: what is left when a run goes on from an earlier checkpoint. */
export function cutCurve(curve: Curve, step: number): Curve {
  const end = curve.steps.findLastIndex((at) => at <= step) + 1;
  return {
    ...curve,
    steps: curve.steps.slice(0, end),
    values: curve.values.slice(0, end),
    rest: { sum: 0, count: 0 },
  };
}
