/** An axis of numbers on pixels: linear, logarithmic, or logarithmic with a place for zero; with its ticks. */
import { scaleLinear } from "d3";
import { logTicks } from "./tick.ts";

/** `log1p`: as the logarithm of 1 + value / unit, so that 0 has a place. */
export type AxisKind = "linear" | "log" | "log1p";

export interface AxisPlan {
  readonly kind: AxisKind;
  readonly low: number;
  /** Above `low`. */
  readonly high: number;
  /** Pixels where `low` and `high` lie. */
  readonly from: number;
  readonly to: number;
  /** Of `log1p`: where the axis turns from linear to logarithmic. */
  readonly unit?: number;
}

export interface Axis {
  readonly kind: AxisKind;
  readonly low: number;
  readonly high: number;
  /** Pixel of a value; NaN where it has no place. */
  readonly at: (value: number) => number;
  /** Value at a pixel. */
  readonly invert: (pixel: number) => number;
  /** Round values, at least `spacing` pixels apart. */
  readonly ticks: (spacing: number) => readonly number[];
}

type Place = (value: number) => number;

export function axisOf(plan: AxisPlan): Axis {
  const { kind, low, high, from, to, unit = 1 } = plan;
  const { place, value } = bends[kind](unit);
  const first = place(low);
  const factor = (to - from) / (place(high) - first);
  const at = (number: number): number => from + (place(number) - first) * factor;
  return {
    kind,
    low,
    high,
    at,
    invert: (pixel) => value(first + (pixel - from) / factor),
    ticks: (spacing) => ticksOf(plan, at, spacing),
  };
}

interface Bend {
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

const bends: Readonly<Record<AxisKind, (unit: number) => Bend>> = {
  linear: () => ({ place: (value) => value, value: (place) => place }),
  log: () => ({ place: (value) => (value > 0 ? Math.log(value) : NaN), value: (place) => Math.exp(place) }),
  log1p: (unit) => ({ place: (value) => Math.log1p(value / unit), value: (place) => unit * Math.expm1(place) }),
};

function ticksOf({ kind, low, high, from, to, unit = 1 }: AxisPlan, at: Place, spacing: number): readonly number[] {
  const most = Math.abs(to - from) / spacing;
  if (kind === "log") return logTicks([low, high], most);
  const powers = kind === "log1p" ? powerTicks(low, high, unit, at, spacing) : [];
  if (kind === "log1p" && (low === 0 || powers.length >= 3)) return powers;
  for (let count = Math.max(1, Math.floor(most)); count > 1; count--) {
    const ticks = scaleLinear([low, high], [0, 1]).ticks(count);
    if (areApart(ticks, at, spacing)) return ticks;
  }
  return scaleLinear([low, high], [0, 1]).ticks(1).slice(0, 1);
}

/** 0 and the powers of ten, with 3 or 2 and 5 between them where there is room, or only those that fit. */
function powerTicks(low: number, high: number, unit: number, at: Place, spacing: number): readonly number[] {
  const sets = [[1, 2, 5], [1, 3], [1]].map((digits) => powersWithin(low, high, unit, digits));
  const fitting = sets.find((ticks) => areApart(ticks, at, spacing));
  if (fitting) return fitting;
  const kept: number[] = [];
  for (const tick of sets[2] ?? []) if (areApart([...kept.slice(-1), tick], at, spacing)) kept.push(tick);
  return kept;
}

/** 0 and `digits` times the powers of ten from `unit` on, as far as they lie within the axis. */
function powersWithin(low: number, high: number, unit: number, digits: readonly number[]): readonly number[] {
  const ticks = [0];
  for (let power = Math.round(Math.log10(unit)); 10 ** power <= high; power++)
    ticks.push(...digits.map((digit) => Number(`${digit}e${power}`)));
  return ticks.filter((tick) => tick >= low && tick <= high);
}

function areApart(ticks: readonly number[], at: Place, spacing: number): boolean {
  return ticks.every((tick, i) => i === 0 || Math.abs(at(tick) - at(ticks[i - 1] ?? tick)) >= spacing);
}

/** A range with round ends that holds `low` and `high`, never empty. */
export function niceDomain(low: number, high: number): readonly [number, number] {
  const [from, to] = [Number.isFinite(low) ? low : 0, Number.isFinite(high) ? high : 1];
  const [first = 0, last = 1] = scaleLinear([from, to > from ? to : from + 1], [0, 1])
    .nice(4)
    .domain();
  return [first, last];
}
