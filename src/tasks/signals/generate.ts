/**
 * Trials as of a motor-imagery experiment, made up: each channel carries a rhythm and coloured noise; during the cue the
 * rhythm weakens where the class has its place (event-related desynchronisation, Pfurtscheller & Lopes da Silva 1999), in
 * the delay after it everything is as before, so that what was cued is only in whoever remembers it.
 */
import { exp, log, sin } from "../../core/numbers.ts";
import type { Random } from "../../core/random.ts";

export interface Experiment {
  readonly channels: number;
  readonly classes: number;
  /** Samples of the cue, and of the delay after it. */
  readonly cue: number;
  readonly delay: number;
  /** Power of the rhythm over that of the noise, in dB. */
  readonly snr: number;
}

/** Samples before the cue. */
export const rest = 8;
/** How much of the rhythm is lost at the place of the class that is cued, another share in every trial. */
const lost = [0.4, 1] as const;
/** How strong the rhythm is in a channel, anew in every trial: electrodes sit otherwise, people grow tired. */
const gain = [0.5, 1.5] as const;
/** Of the noise: each sample keeps this much of the one before, and channels share this much of their noise. */
const kept = 0.8;
const shared = 0.4;
/** Samples of one period of the rhythm: 9 to 12 Hz at 64 samples a second. */
const periods = [5.3, 7.1] as const;

/** One trial of class `label`. [time, channel], rest, cue, delay and one more sample in which the answer is asked for. */
export function trialOf(random: Random, label: number, experiment: Experiment): Float32Array {
  const { channels, cue, delay, snr } = experiment;
  const times = rest + cue + delay + 1;
  const trial = new Float32Array(times * channels);
  const turn = (2 * Math.PI) / anyOf(random, periods);
  const depth = anyOf(random, lost);
  const gains = Array.from({ length: channels }, () => anyOf(random, gain));
  const phases = Array.from({ length: channels }, () => 2 * Math.PI * random.uniform());
  const amplitude = Math.SQRT2 * exp((snr * log(10)) / 20);
  const weakened = Array.from({ length: channels }, (_, channel) => 1 - depth * nearness(channel, label, experiment));
  const noise = colouredNoise(random, times, channels);
  for (let time = 0; time < times; time++) {
    const isCued = time >= rest && time < rest + cue;
    for (let channel = 0; channel < channels; channel++) {
      const strength = gains[channel] * (isCued ? weakened[channel] : 1);
      const rhythm = amplitude * strength * sin(turn * time + phases[channel]);
      const at = time * channels + channel;
      trial[at] = (rhythm + noise[at]) / Math.sqrt(1 + (amplitude * amplitude) / 2);
    }
  }
  return trial;
}

/**
 * How much a class concerns a channel, 0 … 1: channels stand in a row from left to right, the places of the classes spread
 * over it.
 */
function nearness(channel: number, label: number, { channels, classes }: Experiment): number {
  const place = (channel + 0.5) / channels;
  const centre = (label + 0.5) / classes;
  const distance = (place - centre) * classes;
  return exp(-2 * distance * distance);
}

function anyOf(random: Random, [from, to]: readonly [number, number]): number {
  return from + (to - from) * random.uniform();
}

/** Variance 1 in every channel, of first-order autoregression, partly the same in all of them. [time, channel] */
function colouredNoise(random: Random, times: number, channels: number): Float32Array {
  const noise = new Float32Array(times * channels);
  const fresh = Math.sqrt(1 - kept * kept);
  const [common, alone] = [Math.sqrt(shared), Math.sqrt(1 - shared)];
  for (let time = 0; time < times; time++) {
    const ofAll = random.normal();
    for (let channel = 0; channel < channels; channel++) {
      const now = common * ofAll + alone * random.normal();
      const before = time > 0 ? noise[(time - 1) * channels + channel] : null;
      noise[time * channels + channel] = before === null ? now : kept * before + fresh * now;
    }
  }
  return noise;
}
