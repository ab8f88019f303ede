/**
 * The classifier that trials are tried with before any network: the power of each channel in octaves (by the wavelet of
 * Haar), its logarithm, and the class with the nearest mean, each power measured in its own standard deviation.
 */
import { log } from "../../core/numbers.ts";

/** Trials of one length, one after another. [trial, time, channel] */
export interface Trials {
  readonly count: number;
  readonly samples: number;
  readonly channels: number;
  readonly data: Float32Array;
  /** [trial] */
  readonly label: readonly number[];
}

const octaves = 4;
/** So that an octave in which nothing moves has a logarithm. */
const leastPower = 1e-6;

/** Log power of one trial, the highest octave of each channel first. [channel × octave] */
export function powersOf(data: Float32Array, samples: number, channels: number): Float64Array {
  const powers = new Float64Array(channels * octaves);
  for (let channel = 0; channel < channels; channel++) {
    let smooth = Float64Array.from({ length: samples }, (_, time) => data[time * channels + channel]);
    for (let octave = 0; octave < octaves; octave++) {
      const { detail, rest } = halved(smooth);
      powers[channel * octaves + octave] = log(leastPower + detail);
      smooth = rest;
    }
  }
  return powers;
}

/** One step of Haar's wavelet: the mean square of the differences of neighbours, and their sums. */
function halved(values: Float64Array): { readonly detail: number; readonly rest: Float64Array<ArrayBuffer> } {
  const half = values.length >> 1;
  const rest = new Float64Array(half);
  let sum = 0;
  for (let i = 0; i < half; i++) {
    const [a, b] = [values[2 * i], values[2 * i + 1]];
    sum += ((a - b) * (a - b)) / 2;
    rest[i] = (a + b) * Math.SQRT1_2;
  }
  return { detail: half > 0 ? sum / half : 0, rest };
}

export interface PowerClassifier {
  /** The class of one trial. [time, channel] */
  readonly classify: (data: Float32Array, samples: number) => number;
}

/** Means of each class, and the variance within classes, over `trials`. */
export function powerClassifier({ count, samples, channels, data, label }: Trials, classes: number): PowerClassifier {
  const width = channels * octaves;
  const each = samples * channels;
  const powers = Array.from({ length: count }, (_, i) =>
    powersOf(data.subarray(i * each, (i + 1) * each), samples, channels),
  );
  const means = Array.from({ length: classes }, (_, own) =>
    meanOf(
      powers.filter((_p, i) => label[i] === own),
      width,
    ),
  );
  const variance = new Float64Array(width);
  for (const [i, power] of powers.entries())
    for (let f = 0; f < width; f++) {
      const off = power[f] - (means[label[i]]?.[f] ?? 0);
      variance[f] += (off * off) / count;
    }
  return {
    classify: (trial, length) => nearest(powersOf(trial, length, channels), means, variance),
  };
}

function meanOf(rows: readonly Float64Array[], width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const row of rows) for (let f = 0; f < width; f++) mean[f] += row[f] / rows.length;
  return mean;
}

function nearest(power: Float64Array, means: readonly Float64Array[], variance: Float64Array): number {
  const distances = means.map((mean) =>
    mean.reduce((sum, one, f) => sum + (power[f] - one) ** 2 / (variance[f] + 1e-9), 0),
  );
  return distances.indexOf(Math.min(...distances));
}
