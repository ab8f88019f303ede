/** Each series as a task needs it: scaled by what is trained on, cut in time, with the errors of those who do not learn. */
import { randomStream } from "../../core/random.ts";
import { lorenz, mackeyGlass, narma, sines } from "./generate.ts";

export interface Series {
  /** What comes in and what is to be forecast, both with mean 0 and variance 1 over the part trained on. */
  readonly input: Float32Array;
  readonly value: Float32Array;
  /** Value = scaled value × deviation + mean. */
  readonly mean: number;
  readonly deviation: number;
  /** Times before this are for training, the others never. */
  readonly heldOutFrom: number;
  /** Times after which the series is most like itself. */
  readonly season: number;
}

const count = 4000;
const heldOutFrom = 2800;
/** Of the noise in the sines and of NARMA's input: a series is the same in every run. */
const seed = 1963;
/** Longest season that is looked for. */
const longestSeason = 200;

const makers = {
  sines: () => alone(sines(randomStream(seed, "sines"), count)),
  "mackey-glass": () => alone(mackeyGlass(count + 500).slice(500)),
  lorenz: () => alone(lorenz(count)),
  narma: () => narmaPair(),
} as const;

export type SeriesId = keyof typeof makers;
export const seriesIds = Object.keys(makers) as SeriesId[];

const made = new Map<SeriesId, Series>();

export function seriesOf(id: SeriesId): Series {
  const known = made.get(id) ?? prepare(makers[id]());
  made.set(id, known);
  return known;
}

interface Pair {
  readonly input: Float64Array;
  readonly value: Float64Array;
}

function alone(value: Float64Array): Pair {
  return { input: value, value };
}

/** Inputs uniform in [0, 0.5); of those that make y run away (above 2) others are drawn. */
function narmaPair(): Pair {
  const settling = 50;
  for (let attempt = 0; ; attempt++) {
    const random = randomStream(seed, "narma", attempt);
    const inputs = Float64Array.from({ length: count + settling }, () => 0.5 * random.uniform());
    const y = narma(inputs);
    if (y.every((value) => value < 2)) return { input: inputs.slice(settling), value: y.slice(settling, -1) };
  }
}

function prepare({ input, value }: Pair): Series {
  const { mean, deviation } = momentsOf(value);
  const scaled = (series: Float64Array, of: { mean: number; deviation: number }): Float32Array =>
    Float32Array.from(series, (one) => (one - of.mean) / of.deviation);
  const values = scaled(value, { mean, deviation });
  const inputs = input === value ? values : scaled(input, momentsOf(input));
  return { input: inputs, value: values, mean, deviation, heldOutFrom, season: seasonOf(values) };
}

/** Over the part that is trained on. */
function momentsOf(series: Float64Array): { readonly mean: number; readonly deviation: number } {
  const part = series.subarray(0, heldOutFrom);
  const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
  const variance = part.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / part.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** The lag, after the autocorrelation has first sunk below 0, at which it is largest, over the part trained on; 1 if it never sinks. */
function seasonOf(values: Float32Array): number {
  let best = { lag: 1, correlation: -Infinity };
  let hasSunk = false;
  for (let lag = 1; lag <= longestSeason; lag++) {
    let correlation = 0;
    for (let t = lag; t < heldOutFrom; t++) correlation += (values[t] ?? 0) * (values[t - lag] ?? 0);
    correlation /= heldOutFrom - lag;
    if (correlation < 0) hasSunk = true;
    if (hasSunk && correlation > best.correlation) best = { lag, correlation };
  }
  return best.lag;
}

/** Root mean square error over the standard deviation of the held-out part, of forecasts `horizon` ahead. */
export interface Baselines {
  /** It stays as it is. */
  readonly persistence: number;
  /** It will be as it was a season (or as many as are needed) before then. */
  readonly seasonalNaive: number;
}

export function baselinesOf({ value, heldOutFrom: from, season }: Series, horizon: number): Baselines {
  const seasons = season * Math.ceil(horizon / season);
  const errorOf = (back: number): number => {
    let sum = 0;
    for (let t = from + horizon; t < value.length; t++) sum += ((value[t] ?? 0) - (value[t - back] ?? 0)) ** 2;
    return Math.sqrt(sum / (value.length - from - horizon));
  };
  const spread = heldOutDeviation(value, from);
  return { persistence: errorOf(horizon) / spread, seasonalNaive: errorOf(seasons) / spread };
}

/** Standard deviation of the held-out part. */
export function heldOutDeviation(value: Float32Array, from: number): number {
  const part = value.subarray(from);
  const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
  return Math.sqrt(part.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / part.length);
}
