/** Geometry of the loss plot: where steps and values lie, and which point is nearest. Pure, in CSS pixels. */
import { logDomain } from "../../draw/tick.ts";

/** A curve over training steps. */
export interface LossSeries {
  /** Written at the end of the line: "loss", or the name of the run. */
  readonly label: string;
  /** [step, value, step, value, …], steps ascending. */
  readonly points: ArrayLike<number>;
  /** Numbers of `points` in use, when the array is longer than what it holds. */
  readonly used?: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Axes {
  readonly steps: readonly [number, number];
  readonly values: readonly [number, number];
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
}

export function usedOf(series: LossSeries): number {
  return (series.used ?? series.points.length) & ~1;
}

/** Smallest and largest step and finite value; values of 0 and less have no place on a logarithmic axis. */
function extentOf(all: readonly LossSeries[], isLog: boolean): readonly [number, number, number, number] {
  let [first, last, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const series of all) {
    const used = usedOf(series);
    first = Math.min(first, series.points[0] ?? Infinity);
    last = Math.max(last, series.points[used - 2] ?? -Infinity);
    for (let i = 1; i < used; i += 2) {
      const value = series.points[i] ?? NaN;
      if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [first, last, low, high];
}

function stepScale(first: number, last: number, frame: Frame): (step: number) => number {
  const span = Math.max(1, last - first);
  return (step) => frame.left + ((step - first) / span) * (frame.right - frame.left);
}

/** Logarithmic in value, linear in step; the steps hold those of `metric` too. */
export function logAxes(all: readonly LossSeries[], frame: Frame, metric?: LossSeries): Axes {
  const [from, to, low, high] = extentOf(all, true);
  const first = Math.min(from, metric?.points[0] ?? Infinity);
  const last = Math.max(to, metric?.points[usedOf(metric) - 2] ?? -Infinity);
  const values = logDomain(low, high);
  const base = Math.log(values[0]);
  const factor = (frame.bottom - frame.top) / (Math.log(values[1]) - base);
  return {
    steps: [first, last],
    values,
    x: stepScale(first, last, frame),
    y: (value) => (value > 0 ? frame.bottom - (Math.log(value) - base) * factor : NaN),
  };
}

/** A metric on its own scale from 0, over the steps of the loss. */
export function linearAxes(series: LossSeries, steps: readonly [number, number], frame: Frame): Axes {
  const [, , low, high] = extentOf([series], false);
  const bottom = Math.min(0, low);
  const values = [bottom, high > bottom ? high : bottom + 1] as const;
  const factor = (frame.bottom - frame.top) / (values[1] - values[0]);
  return {
    steps,
    values,
    x: stepScale(steps[0], steps[1], frame),
    y: (value) => frame.bottom - (value - values[0]) * factor,
  };
}

/** Index into `points` of the step nearest to `step`; −1 when there is none. */
export function nearestPoint(series: LossSeries, step: number): number {
  const count = usedOf(series) / 2;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series.points[middle * 2] ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  if (count === 0) return -1;
  const after = Math.min(low, count - 1);
  const before = Math.max(0, after - 1);
  const distance = (i: number): number => Math.abs((series.points[i * 2] ?? 0) - step);
  return (distance(before) < distance(after) ? before : after) * 2;
}
