/**
 * Parity: is the number of ones so far odd? One bit of memory is enough, but it must be turned over exactly at every one, for
 * ever. Layout and training lengths of Delétang et al. 2023 ("Neural networks and the Chomsky hierarchy").
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { baseline, metric, share } from "../metric.ts";
import { accuracy, classCrossEntropy, largest } from "../score.ts";
import type { Episodes, Flip, MetricAbout, Metrics, OpenTask, Reading, Task, Word, Words } from "../task.ts";
import { composingOf } from "../word.ts";

const settings: readonly Setting[] = [
  { key: "from", kind: "number", default: 1, min: 1, max: 200, integer: true, live: true },
  { key: "to", kind: "number", default: 10, min: 1, max: 200, integer: true, live: true },
  { key: "scored", kind: "choice", default: "every", options: ["every", "end"], live: true },
  { key: "beyond", kind: "number", default: 4, min: 1, max: 8, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [
  metric.accuracy,
  metric.bitsPerSymbol,
  share("accuracyBeyond"),
  baseline(share("chance"), "accuracy", "accuracyBeyond"),
];

export const parity: Task = {
  id: "parity",
  group: "benchmarks",
  lengths: [{ key: "to", least: "from" }],
  canFlip: true,
  composed: "text",
  settings,
  metrics,
  open,
};

/** Accuracy of tossing a coin. */
const chance = 0.5;

interface Layout {
  readonly from: number;
  readonly to: number;
  readonly scored: "every" | "end";
  readonly beyond: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { from, to, scored, beyond } = layout;
  if (from > to) throw new Problem("task.lengths", { from, to });
  const words = wordsOf(layout);
  return {
    loss: "class",
    input: 2,
    output: 2,
    longest: to * beyond,
    draw: (random, size) => {
      const steps = random.between(from, to);
      return episodesOf(drawn(random), size, steps, scoredTimes(scored, 0, steps));
    },
    heldOut: (random, size) => episodesOf(drawn(random), size, to * beyond, scoredTimes(scored, 0, to)),
    probe: (random) => episodesOf(drawn(random), 1, to, scoredTimes(scored, 0, to)),
    score: (episodes, output) => score(episodes, output, layout),
    read,
    flip,
    words,
    composing: composingOf(words, bitsOf),
  };
}

const letters = ["0", "1"] as const;

/** Scored also past the trained length. */
function wordsOf({ to, beyond, scored }: Layout): Words {
  return {
    letters,
    longest: to * beyond,
    next: () => [0, 1],
    wanted: (word) => letters[parityOf(word)],
    kept: parityOf,
    episodes: (words) => {
      const steps = words[0]?.length ?? 0;
      const bit = (episode: number, time: number): number => words[episode]?.[time] ?? 0;
      return episodesOf(bit, words.length, steps, scoredTimes(scored, 0, steps));
    },
    said: ({ size, steps }, output) =>
      upTo(size).map((episode) => letters[largest(output, ((episode + 1) * steps - 1) * 2, 2)] ?? ""),
  };
}

function parityOf(word: Word): number {
  return word.reduce((sum, bit) => sum + bit, 0) % 2;
}

/** Of episode 0. */
function bitsOf({ input, steps }: Episodes): Word {
  return upTo(steps).map((time) => input[time * 2 + 1]);
}

/** Whether the parity at a time counts, for an episode (or a stretch of one) from `from` up to `end`, excluded. */
function scoredTimes(scored: Layout["scored"], from: number, end: number): (time: number) => boolean {
  return scored === "end" ? (time) => time === end - 1 : (time) => time >= from && time < end;
}

/** Bits by chance, in the order in which they are asked for. */
function drawn(random: Random): BitAt {
  return () => random.between(0, 1);
}

type BitAt = (episode: number, time: number) => number;

/** One-hot input: channel 0 for a zero, channel 1 for a one. The target at every time is the parity of the bits so far. */
function episodesOf(bitAt: BitAt, size: number, steps: number, isScored: (time: number) => boolean): Episodes {
  const episodes = blankEpisodes(size, steps, 2, 0);
  for (let episode = 0; episode < size; episode++) {
    let sum = 0;
    for (let time = 0; time < steps; time++) {
      const position = episode * steps + time;
      const bit = bitAt(episode, time);
      sum = (sum + bit) % 2;
      episodes.input[position * 2 + bit] = 1;
      episodes.target[position] = sum;
      episodes.mask[position] = isScored(time) ? 1 : 0;
    }
  }
  return episodes;
}

/**
 * Accuracy within the trained length, which alone the loss counts, and past it: held-out episodes go on beyond their scored
 * part, and what a network says at a time does not depend on what comes after.
 */
function score(episodes: Episodes, output: Float32Array, { to, scored }: Layout): Metrics {
  const within = { accuracy: accuracy(episodes, output, 2), bitsPerSymbol: classCrossEntropy(episodes, output, 2) };
  if (episodes.steps <= to) return { ...within, chance };
  const isBeyond = scoredTimes(scored, to, episodes.steps);
  const mask = episodes.mask.map((_, position) => (isBeyond(position % episodes.steps) ? 1 : 0));
  return { ...within, accuracyBeyond: accuracy({ ...episodes, mask }, output, 2), chance };
}

/** The other bit at that time, and the other parity from there on. */
function flip(episodes: Episodes, { time, channel }: Flip): Episodes {
  if (!(time >= 0 && time < episodes.steps && channel >= 0 && channel < 2)) return episodes;
  const input = episodes.input.slice();
  for (let i = time * 2; i < time * 2 + 2; i++) input[i] = 1 - input[i];
  const target = episodes.target.map((sum, t) => (t >= time && t < episodes.steps ? 1 - sum : sum));
  return { ...episodes, input, target };
}

function read(episodes: Episodes, output: Float32Array | null): readonly Reading[] {
  let ones = 0;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const bit = episodes.input[time * 2 + 1];
    ones += bit;
    const symbol = String(bit);
    const shared = { bit, ones, wanted: episodes.target[time] };
    if (!episodes.mask[time]) return { key: "reading.parity.bit", parameters: shared, symbol };
    if (!output) return { key: "reading.parity.wanted", parameters: shared, symbol };
    const got = largest(output, time * 2, 2);
    const key = got === shared.wanted ? "reading.parity.right" : "reading.parity.wrong";
    return { key, parameters: { ...shared, got }, symbol };
  });
}
