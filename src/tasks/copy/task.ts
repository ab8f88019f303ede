/**
 * The copy task of Graves, Wayne & Danihelka (2014): see random bit vectors, then a delimiter, then say them again
 * from memory. The first test of a memory that can be addressed.
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { bitString, differences } from "../bits.ts";
import { blankEpisodes } from "../episodes.ts";
import { metric } from "../metric.ts";
import { bitCrossEntropy, wrongBits } from "../score.ts";
import type { Episodes, Flip, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "bits", kind: "number", default: 6, min: 1, max: 16, integer: true, live: false },
  { key: "from", kind: "number", default: 1, min: 1, max: 128, integer: true, live: true },
  { key: "to", kind: "number", default: 8, min: 1, max: 128, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [metric.wrongBits, metric.bitsPerSequence];

export const copy: Task = {
  id: "copy",
  group: "benchmarks",
  canFlip: true,
  lengths: [{ key: "to", least: "from" }],
  settings,
  metrics,
  open,
};

function open(values: SettingValues): OpenTask {
  const { bits, from, to } = checkValues(settings, values) as { bits: number; from: number; to: number };
  if (from > to) throw new Problem("task.lengths", { from, to });
  const atLongest = (random: Random, size: number): Episodes => episodesOf(random, size, to, bits);
  return {
    loss: "bits",
    input: bits + 1,
    output: bits,
    longest: 2 * to + 1,
    draw: (random, size) => episodesOf(random, size, random.between(from, to), bits),
    heldOut: atLongest,
    probe: (random) => atLongest(random, 1),
    score: (episodes, output) => score(episodes, output, bits),
    read: (episodes, output) => read(episodes, output, bits),
    holds: { key: "to", least: "from" },
    flip: (episodes, place) => flip(episodes, place, bits),
  };
}

/** A bit of the pattern, and with it the bit that the answer must have. */
function flip(episodes: Episodes, { time, channel }: Flip, bits: number): Episodes {
  const length = (episodes.steps - 1) / 2;
  if (!(time >= 0 && time < length && channel >= 0 && channel < bits)) return episodes;
  const [input, target] = [episodes.input.slice(), episodes.target.slice()];
  const value = 1 - input[time * (bits + 1) + channel];
  input[time * (bits + 1) + channel] = value;
  target[(length + 1 + time) * bits + channel] = value;
  return { ...episodes, input, target };
}

/**
 * Steps 0 … length − 1 show the vectors, step `length` raises the delimiter's channel, and the answer is scored at the
 * `length` steps after it, where the input is silent.
 */
function episodesOf(random: Random, size: number, length: number, bits: number): Episodes {
  const steps = 2 * length + 1;
  const channels = bits + 1;
  const episodes = blankEpisodes(size, steps, channels, bits);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    for (let i = 0; i < length; i++) {
      const answer = first + length + 1 + i;
      for (let bit = 0; bit < bits; bit++) {
        const value = random.between(0, 1);
        episodes.input[(first + i) * channels + bit] = value;
        episodes.target[answer * bits + bit] = value;
      }
      episodes.mask[answer] = 1;
    }
    episodes.input[(first + length) * channels + bits] = 1;
  }
  return episodes;
}

/** Wrong bits (NTM paper, figure 3's error) and cross-entropy in bits, both per sequence. */
function score(episodes: Episodes, output: Float32Array, bits: number): Metrics {
  return {
    wrongBits: wrongBits(episodes, output, bits) / episodes.size,
    bitsPerSequence: bitCrossEntropy(episodes, output, bits) / episodes.size,
  };
}

function read(episodes: Episodes, output: Float32Array | null, bits: number): readonly Reading[] {
  const length = (episodes.steps - 1) / 2;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time < length) {
      const shown = bitString(episodes.input, time * (bits + 1), bits, 0.5);
      return { key: "reading.copy.bits", parameters: { position: time + 1, length, bits: shown }, symbol: "" };
    }
    if (time === length) return { key: "reading.copy.delimiter", parameters: { length }, symbol: "|" };
    return readAnswer(episodes, output, bits, time);
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, bits: number, time: number): Reading {
  const length = (episodes.steps - 1) / 2;
  const position = time - length;
  const wanted = bitString(episodes.target, time * bits, bits, 0.5);
  if (!output) return { key: "reading.copy.wanted", parameters: { position, length, wanted }, symbol: "" };
  const got = bitString(output, time * bits, bits, 0);
  const wrong = differences(wanted, got);
  const key = wrong === 0 ? "reading.copy.right" : "reading.copy.answer";
  return { key, parameters: { position, length, wanted, got, wrong }, symbol: "" };
}
