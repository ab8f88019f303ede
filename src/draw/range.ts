/** How far a colour scale reaches: as far as nearly all values do, and no one value more makes the rest pale. */
import { quickselect } from "d3";
import { roundUp } from "./scale.ts";

/** Where an array has one number per unit: element `i` is of unit `floor(i / stride) % count`. */
export interface Units {
  readonly count: number;
  readonly stride: number;
}

/** At most so many numbers are looked at closely: a picture has to be cheap. */
const most = 2048;
/** Below this share of the largest value there is nothing to be seen. */
const negligible = 0.02;
const nearlyAll = 0.98;
/** Where the largest value is no farther than this beyond nearly all, it fits, too. */
const slack = 1.25;
/** With fewer units one of them is no exception. */
const fewUnits = 8;

/**
 * The magnitude that the scale of `data` should reach: the 98th percentile of what can be seen, without the one unit that is
 * largest; the largest of all where that is hardly more. What is not finite does not count; 0 where there is nothing.
 */
export function reachOf(data: ArrayLike<number>, units: Units): number {
  const peaks = peaksOf(data, units);
  const largest = peaks.reduce((best, peak) => Math.max(best, peak), 0);
  const top = units.count >= fewUnits ? peaks.indexOf(largest) : -1;
  const rest = peaks.reduce((best, peak, unit) => (unit === top ? best : Math.max(best, peak)), 0);
  const typical = percentile(sampled(data, units, top, rest * negligible), nearlyAll) || largest;
  return largest <= typical * slack ? largest : typical;
}

/** The largest finite magnitude of each unit. */
function peaksOf(data: ArrayLike<number>, { count, stride }: Units): Float64Array {
  const peaks = new Float64Array(count);
  for (let from = 0, unit = 0; from < data.length; from += stride, unit = unit + 1 < count ? unit + 1 : 0) {
    let peak = peaks[unit];
    for (let i = from; i < from + stride && i < data.length; i++) {
      const magnitude = Math.abs(data[i]);
      if (magnitude > peak && magnitude < Infinity) peak = magnitude;
    }
    peaks[unit] = peak;
  }
  return peaks;
}

/** Magnitudes above `least`, of all units but `without`; evenly from everywhere, where they are many. */
function sampled(data: ArrayLike<number>, { count, stride }: Units, without: number, least: number): Float64Array {
  let step = Math.ceil(data.length / most);
  // A step that has a part in common with the length would meet the same units again and again.
  while (step > 1 && commonDivisor(step, data.length) > 1) step++;
  const found = new Float64Array(Math.ceil(data.length / Math.max(1, step)));
  let many = 0;
  for (let i = 0; i < data.length; i += Math.max(1, step)) {
    const magnitude = Math.abs(data[i]);
    if (magnitude > least && magnitude < Infinity && Math.floor(i / stride) % count !== without)
      found[many++] = magnitude;
  }
  return found.subarray(0, many);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Moves the numbers about, but does not sort them all: it is wanted for every stave ten times a second. */
function percentile(numbers: Float64Array, share: number): number {
  const place = Math.min(numbers.length - 1, Math.floor(numbers.length * share));
  return quickselect(numbers, Math.max(0, place))[place] ?? 0;
}

/** A range stands until values reach this share of it beyond, or no more than this share of it within. */
const beyond = 1.1;
const within = 0.45;

const steps = [1, 1.5, 2, 3, 4, 5, 7, 10];

/** The range for values that reach `reach`, where `held` was the range before: the same while it is not clearly wrong. */
export function steadyRange(held: number, reach: number): number {
  const isFine = reach <= held * beyond && reach >= held * within;
  return isFine || reach === 0 ? held : Number(roundUp(reach, steps).toPrecision(2));
}
