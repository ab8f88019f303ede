/**
 * Priority sort (Graves, Wayne & Danihelka 2014): bit vectors come in, each with a priority; then the ones of highest
 * priority are wanted, in descending order. A network may write each vector to a place that its priority says.
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { bitString, differences, drawBits } from "../bits.ts";
import { blankEpisodes, shown } from "../episodes.ts";
import { metric } from "../metric.ts";
import { bitCrossEntropy, coinBits, wrongBits } from "../score.ts";
import type { Episodes, Flip, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "bits", kind: "number", default: 6, min: 1, max: 16, integer: true, live: false },
  { key: "items", kind: "number", default: 6, min: 1, max: 40, integer: true, live: true },
  { key: "answers", kind: "number", default: 4, min: 1, max: 40, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [metric.wrongBits, metric.bitsPerSequence, metric.coinBits];

export const prioritySort: Task = {
  id: "priority-sort",
  group: "benchmarks",
  canFlip: true,
  lengths: [{ key: "items" }],
  settings,
  metrics,
  open,
};

interface Layout {
  readonly bits: number;
  readonly items: number;
  readonly answers: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { bits, items, answers } = layout;
  if (answers > items) throw new Problem("task.answers", { answers, items });
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, layout);
  return {
    loss: "bits",
    input: bits + 2,
    output: bits,
    longest: items + 1 + answers,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => score(episodes, output, bits),
    read: (episodes, output) => read(episodes, output, layout),
    flip: (episodes, place) => flip(episodes, place, layout),
  };
}

/**
 * Times 0 … items − 1: a vector, and on channel `bits` its priority in [−1, 1); then the end flag on channel `bits` + 1; then,
 * in silence, the vectors of the `answers` highest priorities are wanted, the highest first.
 */
function episodesOf(random: Random, size: number, layout: Layout): Episodes {
  const { bits, items, answers } = layout;
  const steps = items + 1 + answers;
  const channels = bits + 2;
  const episodes = blankEpisodes(size, steps, channels, bits);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    for (let time = 0; time < items; time++) {
      episodes.input.set(drawBits(random, bits), (first + time) * channels);
      episodes.input[(first + time) * channels + bits] = 2 * random.uniform() - 1;
    }
    episodes.input[(first + items) * channels + bits + 1] = 1;
    const order = byPriority(episodes, first, layout);
    for (let i = 0; i < answers; i++) {
      const shown = (first + order[i]) * channels;
      const answer = first + items + 1 + i;
      episodes.target.set(episodes.input.subarray(shown, shown + bits), answer * bits);
      episodes.mask[answer] = 1;
    }
  }
  return episodes;
}

/** Times of the items of the episode that begins at position `first`, the highest priority first. */
function byPriority({ input }: Episodes, first: number, { bits, items }: Layout): number[] {
  const priority = (time: number): number => input[(first + time) * (bits + 2) + bits];
  return Array.from({ length: items }, (_, time) => time).toSorted((a, b) => priority(b) - priority(a) || a - b);
}

/** Wrong bits and cross-entropy in bits, both per sequence. */
function score(episodes: Episodes, output: Float32Array, bits: number): Metrics {
  return {
    wrongBits: wrongBits(episodes, output, bits) / episodes.size,
    bitsPerSequence: bitCrossEntropy(episodes, output, bits) / episodes.size,
    coinBits: coinBits(episodes, bits),
  };
}

/** A bit of a vector, and that of the answer if the vector is among the wanted. */
function flip(episodes: Episodes, { time, channel }: Flip, layout: Layout): Episodes {
  const { bits, items, answers } = layout;
  if (!(time >= 0 && time < items && channel >= 0 && channel < bits)) return episodes;
  const [input, target] = [episodes.input.slice(), episodes.target.slice()];
  const value = 1 - input[time * (bits + 2) + channel];
  input[time * (bits + 2) + channel] = value;
  const rank = byPriority(episodes, 0, layout).indexOf(time);
  if (rank < answers) target[(items + 1 + rank) * bits + channel] = value;
  return { ...episodes, input, target };
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { bits, items, answers } = layout;
  const order = byPriority(episodes, 0, layout);
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time === items) return { key: "reading.priority-sort.end", parameters: { answers }, symbol: "|" };
    if (time > items) return readAnswer(episodes, output, layout, time, order[time - items - 1] ?? 0);
    const place = order.indexOf(time) + 1;
    const priority = shown(episodes.input[time * (bits + 2) + bits]);
    const parameters = { place, items, priority, bits: bitString(episodes.input, time * (bits + 2), bits, 0.5) };
    const key = place <= answers ? "reading.priority-sort.item" : "reading.priority-sort.unwanted";
    return { key, parameters, symbol: place <= answers ? digit(place) : "" };
  });
}

function readAnswer(
  episodes: Episodes,
  output: Float32Array | null,
  { bits, items }: Layout,
  time: number,
  shown: number,
): Reading {
  const wanted = bitString(episodes.target, time * bits, bits, 0.5);
  const place = time - items;
  const shared = { place, position: shown + 1, wanted };
  if (!output) return { key: "reading.priority-sort.wanted", parameters: shared, symbol: digit(place) };
  const got = bitString(output, time * bits, bits, 0);
  const wrong = differences(wanted, got);
  const key = wrong === 0 ? "reading.priority-sort.right" : "reading.priority-sort.answer";
  return { key, parameters: { ...shared, got, wrong }, symbol: digit(place) };
}

/** A place in the order, as what fits over a column: its last digit. */
function digit(place: number): string {
  return String(place).slice(-1);
}
