/** Errors of forecasts in the series' own unit, and of those who forecast without learning. */
import { forEachScored } from "../episodes.ts";
import type { Metrics } from "../task.ts";
import { seasonsBack, type Seen } from "./change.ts";
import type { Windows } from "./window.ts";

export interface Measured {
  /** In the series' own unit. [time] */
  readonly value: Float64Array;
  readonly seen: Seen;
  readonly horizon: number;
  readonly season: number;
  /** Standard deviation of the part that is evaluated on. */
  readonly spread: number;
  /** Mean absolute error of the seasonal naive forecast over the part that is trained on: the scale of MASE. */
  readonly seasonalStep: number;
  /** By how much, on average over the part that is trained on, a value exceeds the one that the seasonal naive forecast takes. */
  readonly drift: number;
}

/** Of the value that is a season earlier, over `value`. */
export function seasonalStepOf(value: Float64Array, season: number): number {
  let sum = 0;
  for (let t = season; t < value.length; t++) sum += Math.abs(value[t] - value[t - season]);
  return sum / Math.max(value.length - season, 1);
}

export function driftOf(value: Float64Array, back: number): number {
  let sum = 0;
  for (let t = back; t < value.length; t++) sum += value[t] - value[t - back];
  return sum / Math.max(value.length - back, 1);
}

export function deviationOf(part: Float64Array): number {
  const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
  return Math.sqrt(part.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / part.length);
}

/** Calls `visit` with every scored position and the time of the series at which its forecast is made. */
export function forEachForecast(windows: Windows, visit: (position: number, time: number) => void): void {
  forEachScored(windows, (position) => {
    const episode = Math.floor(position / windows.steps);
    visit(position, windows.start[episode] + (position % windows.steps));
  });
}

/** A naive forecast that is never wrong (a series that repeats itself to the bit) counts as wrong by this share of the spread. */
const leastShare = 1e-6;

/**
 * Root mean square errors in standard deviations of the part evaluated on: of the output, of "it stays as it is", of "as in
 * the season before", of that with the usual growth since; what the first is of the third; and the mean absolute scaled error
 * (Hyndman & Koehler 2006).
 */
export function score(windows: Windows, output: Float32Array, measured: Measured): Metrics {
  const { value, seen, horizon, season, spread, seasonalStep, drift } = measured;
  const back = horizon - seasonsBack(horizon, season);
  const squares = { own: 0, stays: 0, season: 0, drift: 0 };
  let [absolute, count] = [0, 0];
  forEachForecast(windows, (position, time) => {
    const wanted = seen.forecast(time, windows.target[position]);
    const error = seen.forecast(time, output[position]) - wanted;
    squares.own += error * error;
    squares.stays += (value[time] - wanted) ** 2;
    squares.season += ((value[time + back] ?? 0) - wanted) ** 2;
    squares.drift += ((value[time + back] ?? 0) + drift - wanted) ** 2;
    absolute += Math.abs(error);
    count++;
  });
  const relative = (sum: number): number => Math.sqrt(sum / Math.max(count, 1)) / spread;
  const seasonalNaive = relative(squares.season);
  return {
    normalisedError: relative(squares.own),
    persistence: relative(squares.stays),
    seasonalNaive,
    seasonalDrift: relative(squares.drift),
    errorRatio: relative(squares.own) / Math.max(seasonalNaive, leastShare),
    mase: absolute / Math.max(count, 1) / Math.max(seasonalStep, leastShare * spread),
  };
}
