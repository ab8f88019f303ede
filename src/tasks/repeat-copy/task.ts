/**
 * Repeat copy (Graves, Wayne & Danihelka 2014): say a sequence several times over, and then that it has ended. The memory
 * must be read in a loop, and the turns counted. Encoding of the code of the DNC (Graves et al. 2016).
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { bitString, differences, drawBits } from "../bits.ts";
import { blankEpisodes } from "../episodes.ts";
import { metric, share } from "../metric.ts";
import { bitCrossEntropy, coinBits, wrongBits } from "../score.ts";
import type { Episodes, Flip, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "bits", kind: "number", default: 4, min: 1, max: 16, integer: true, live: false },
  { key: "from", kind: "number", default: 1, min: 1, max: 20, integer: true, live: true },
  { key: "to", kind: "number", default: 3, min: 1, max: 20, integer: true, live: true },
  { key: "repeats", kind: "number", default: 3, min: 1, max: 20, integer: true, live: true },
];

/** The count comes in divided by this. */
const countScale = 10;

const metrics: readonly MetricAbout[] = [metric.wrongBits, metric.bitsPerSequence, share("counted"), metric.coinBits];

export const repeatCopy: Task = {
  id: "repeat-copy",
  group: "benchmarks",
  canFlip: true,
  lengths: [{ key: "to", least: "from" }, { key: "repeats" }],
  settings,
  metrics,
  open,
};

function open(values: SettingValues): OpenTask {
  const { bits, from, to, repeats } = checkValues(settings, values) as Record<
    "bits" | "from" | "to" | "repeats",
    number
  >;
  if (from > to) throw new Problem("task.lengths", { from, to });
  const hardest = (random: Random, size: number): Episodes => episodesOf(random, size, bits, to, repeats);
  return {
    loss: "bits",
    input: bits + 2,
    output: bits + 1,
    longest: to * (repeats + 1) + 3,
    draw: (random, size) => episodesOf(random, size, bits, random.between(from, to), random.between(1, repeats)),
    heldOut: hardest,
    probe: (random) => hardest(random, 1),
    score: (episodes, output) => score(episodes, output, bits),
    read: (episodes, output) => read(episodes, output, bits),
    flip: (episodes, place) => flip(episodes, place, bits),
  };
}

/**
 * Time 0 raises the start flag (channel `bits`); `length` vectors follow; then channel `bits` + 1 holds the number of
 * `repeats`, divided by 10. From the next time on the input is silent, and the vectors are wanted `repeats` times, then the
 * end mark (output channel `bits`).
 */
function episodesOf(random: Random, size: number, bits: number, length: number, repeats: number): Episodes {
  const steps = length * (repeats + 1) + 3;
  const episodes = blankEpisodes(size, steps, bits + 2, bits + 1);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    episodes.input[first * (bits + 2) + bits] = 1;
    for (let i = 0; i < length; i++) {
      const vector = drawBits(random, bits);
      episodes.input.set(vector, (first + 1 + i) * (bits + 2));
      for (let turn = 0; turn < repeats; turn++)
        episodes.target.set(vector, (first + length + 2 + turn * length + i) * (bits + 1));
    }
    episodes.input[(first + length + 1) * (bits + 2) + bits + 1] = repeats / countScale;
    episodes.target[(first + steps - 1) * (bits + 1) + bits] = 1;
    episodes.mask.fill(1, first + length + 2, first + steps);
  }
  return episodes;
}

/** Vectors in the sequence and how often it is wanted: the count comes at time length + 1. */
function layoutOf({ input, steps }: Episodes, bits: number): { readonly length: number; readonly repeats: number } {
  let countTime = 2;
  while (countTime < steps && !input[countTime * (bits + 2) + bits + 1]) countTime++;
  const length = countTime - 1;
  return { length, repeats: (steps - 3) / length - 1 };
}

/** Wrong bits and cross-entropy per sequence, end mark included; and the share of sequences whose end was said in time. */
function score(episodes: Episodes, output: Float32Array, bits: number): Metrics {
  let counted = 0;
  for (let episode = 0; episode < episodes.size; episode++) if (endIsRight(episodes, output, bits, episode)) counted++;
  return {
    wrongBits: wrongBits(episodes, output, bits + 1) / episodes.size,
    bitsPerSequence: bitCrossEntropy(episodes, output, bits + 1) / episodes.size,
    counted: counted / episodes.size,
    coinBits: coinBits(episodes, bits + 1),
  };
}

/** Whether the end mark is up at the last time and at no scored one before. */
function endIsRight({ steps, mask }: Episodes, output: Float32Array, bits: number, episode: number): boolean {
  for (let position = episode * steps; position < (episode + 1) * steps; position++) {
    const isUp = output[position * (bits + 1) + bits] > 0;
    const isLast = position === (episode + 1) * steps - 1;
    if (mask[position] && isUp !== isLast) return false;
  }
  return true;
}

/** A bit of the sequence, and with it that bit at every turn. */
function flip(episodes: Episodes, { time, channel }: Flip, bits: number): Episodes {
  const { length, repeats } = layoutOf(episodes, bits);
  if (!(time >= 1 && time <= length && channel >= 0 && channel < bits)) return episodes;
  const [input, target] = [episodes.input.slice(), episodes.target.slice()];
  const value = 1 - input[time * (bits + 2) + channel];
  input[time * (bits + 2) + channel] = value;
  for (let turn = 1; turn <= repeats; turn++) target[(1 + turn * length + time) * (bits + 1) + channel] = value;
  return { ...episodes, input, target };
}

function read(episodes: Episodes, output: Float32Array | null, bits: number): readonly Reading[] {
  const { length, repeats } = layoutOf(episodes, bits);
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const symbol = time <= length + 1 ? "" : String(((time - length - 2) % length) + 1).slice(-1);
    if (time === 0) return { key: "reading.repeat-copy.start", parameters: {}, symbol: "▸" };
    if (time === length + 1) return { key: "reading.repeat-copy.count", parameters: { repeats }, symbol: "×" };
    if (time === episodes.steps - 1) return readEnd(output, bits, time);
    if (time > length) return readAnswer(episodes, output, bits, time, symbol);
    const shown = bitString(episodes.input, time * (bits + 2), bits, 0.5);
    return { key: "reading.repeat-copy.bits", parameters: { position: time, length, bits: shown }, symbol };
  });
}

function readAnswer(
  episodes: Episodes,
  output: Float32Array | null,
  bits: number,
  time: number,
  symbol: string,
): Reading {
  const { length, repeats } = layoutOf(episodes, bits);
  const place = time - length - 2;
  const wanted = bitString(episodes.target, time * (bits + 1), bits, 0.5);
  const shared = { turn: Math.floor(place / length) + 1, repeats, position: (place % length) + 1, length, wanted };
  if (!output) return { key: "reading.repeat-copy.wanted", parameters: shared, symbol };
  const got = bitString(output, time * (bits + 1), bits, 0);
  const isEnding = output[time * (bits + 1) + bits] > 0;
  const wrong = differences(wanted, got);
  const way = isEnding ? "early" : wrong === 0 ? "right" : "answer";
  return { key: `reading.repeat-copy.${way}`, parameters: { ...shared, got, wrong }, symbol };
}

function readEnd(output: Float32Array | null, bits: number, time: number): Reading {
  const symbol = "■";
  if (!output) return { key: "reading.repeat-copy.end", parameters: {}, symbol };
  const isUp = output[time * (bits + 1) + bits] > 0;
  return { key: isUp ? "reading.repeat-copy.ended" : "reading.repeat-copy.unended", parameters: {}, symbol };
}
