/**
 * A series as a network sees it. What it learns is a change: of nothing (the value itself), since the time before, or since
 * the season before, of the value or of its logarithm; scaled to mean 0 and variance 1 over what is trained on. What it says
 * is turned back into the series' own unit, and its errors are counted there.
 */
import { exp, log } from "../../core/numbers.ts";
import { Problem } from "../../core/problem.ts";
import type { Series } from "./source.ts";

export interface Look {
  readonly difference: "none" | "step" | "season";
  readonly scale: "linear" | "log";
  readonly horizon: number;
  readonly season: number;
  /** Times before this are trained on. */
  readonly trainTo: number;
}

export interface Seen {
  /** What comes in at each time, scaled; before `first` there is nothing to see. [time] */
  readonly input: Float32Array;
  readonly first: number;
  /** What is to be said at each time, scaled: of the value `horizon` times later. [time], as long as it is known */
  readonly target: Float32Array;
  /** The forecast made at `time`, in the series' unit, from what was said. */
  readonly forecast: (time: number, said: number) => number;
}

/** Times from a forecast's own back to the last one in the same season that is known when it is made. */
export function seasonsBack(horizon: number, season: number): number {
  return season * Math.ceil(horizon / season);
}

/** How many times before the first one a change needs. */
export function firstOf({ difference, season }: Pick<Look, "difference" | "season">): number {
  return difference === "none" ? 0 : difference === "step" ? 1 : season;
}

/** @throws Problem where a logarithm or a scale can not be had. */
export function seen(series: Series, look: Look): Seen {
  const { horizon, trainTo } = look;
  const level = look.scale === "log" ? logarithms(series.value) : series.value;
  const first = firstOf(look);
  const base = baseOf(level, look);
  const isPlain = look.difference === "none";
  // Loops over what may be a million values: an array made by `from` takes ten times as long.
  const targets = level.slice(horizon);
  for (let t = first; t < targets.length; t++) targets[t] = targets[t] - base(t);
  const changes = series.driver ?? level.map((one, t) => (isPlain || t < first ? one : one - level[t - first]));
  const ofTarget = isPlain ? momentsOf(level, 0, trainTo) : momentsOf(targets, first, trainTo - horizon);
  return {
    input: scaled(changes, momentsOf(changes, first, trainTo)),
    first,
    target: scaled(targets, ofTarget),
    forecast: (time, said) => {
      const value = said * ofTarget.deviation + ofTarget.mean + base(time);
      return look.scale === "log" ? exp(value) : value;
    },
  };
}

/** What the change that is said at `time` is added to. */
function baseOf(level: Float64Array, { difference, horizon, season }: Look): (time: number) => number {
  if (difference === "none") return () => 0;
  const back = difference === "step" ? 0 : horizon - seasonsBack(horizon, season);
  return (time) => level[time + back];
}

/** @throws Problem at the first value that has none. */
function logarithms(value: Float64Array): Float64Array {
  const least = value.reduce((a, b) => Math.min(a, b), Infinity);
  if (least <= 0) throw new Problem("series.log", { least: String(least) });
  return value.map(log);
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/** @throws Problem when they are all the same. */
function momentsOf(values: Float64Array, from: number, to: number): Moments {
  const part = values.subarray(from, to);
  const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
  const variance = part.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / part.length;
  const deviation = Math.sqrt(variance);
  // Rounding leaves a trace of a difference between values that are the same: that would be blown up to noise.
  const largest = part.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  if (!(deviation > 1e-10 * largest) || !Number.isFinite(deviation))
    throw new Problem("series.flat", { count: part.length });
  return { mean, deviation };
}

/** @throws Problem where a value lies beyond all numbers of 32 bits. */
function scaled(values: Float64Array, { mean, deviation }: Moments): Float32Array {
  const all = new Float32Array(values.length);
  for (let t = 0; t < all.length; t++) all[t] = (values[t] - mean) / deviation;
  if (!all.every(Number.isFinite)) throw new Problem("series.large");
  return all;
}
