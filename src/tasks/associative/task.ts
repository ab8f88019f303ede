/**
 * Multi-query associative recall (Arora et al. 2023, "Zoology"): keys come in, each followed by its value; then every key
 * comes again, in another order, and its value is wanted at once. What a matrix memory does well and one row of units badly.
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, copyOf, turnOn } from "../episodes.ts";
import { metric } from "../metric.ts";
import { accuracy, classCrossEntropy, largest } from "../score.ts";
import { sample, shuffled, upTo } from "../choose.ts";
import type { Episodes, MetricAbout, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "keys", kind: "number", default: 16, min: 2, max: 26, integer: true, live: false },
  { key: "values", kind: "number", default: 16, min: 2, max: 26, integer: true, live: false },
  { key: "pairs", kind: "number", default: 4, min: 1, max: 26, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.bitsPerSymbol, metric.chance];

export const associative: Task = {
  id: "associative",
  group: "benchmarks",
  lengths: [{ key: "pairs" }],
  settings,
  metrics,
  open,
};

interface Layout {
  readonly keys: number;
  readonly values: number;
  readonly pairs: number;
}

function open(given: SettingValues): OpenTask {
  const layout = checkValues(settings, given) as unknown as Layout;
  const { keys, values, pairs } = layout;
  if (pairs > keys) throw new Problem("task.pairs", { pairs, keys });
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, layout);
  return {
    loss: "class",
    input: keys + values,
    output: values,
    longest: 3 * pairs,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => ({
      accuracy: accuracy(episodes, output, values),
      bitsPerSymbol: classCrossEntropy(episodes, output, values),
      chance: 1 / values,
    }),
    read: (episodes, output) => read(episodes, output, layout),
    holds: { key: "pairs" },
    another: (episodes, time) => another(episodes, time, layout),
  };
}

/**
 * One-hot input: channels 0 … keys − 1 are the keys, those after them the values. `pairs` times a key and its value, then
 * the same keys shuffled; all keys of an episode differ, values may occur twice.
 */
function episodesOf(random: Random, size: number, { keys, values, pairs }: Layout): Episodes {
  const steps = 3 * pairs;
  const channels = keys + values;
  const episodes = blankEpisodes(size, steps, channels, 0);
  const show = (position: number, channel: number): void => void (episodes.input[position * channels + channel] = 1);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const pairsHere = sample(random, upTo(keys), pairs).map((key) => ({ key, value: random.between(0, values - 1) }));
    for (const [i, { key, value }] of pairsHere.entries()) {
      show(first + 2 * i, key);
      show(first + 2 * i + 1, keys + value);
    }
    for (const [i, pair] of shuffled(random, upTo(pairs)).entries()) {
      const { key, value } = pairsHere[pair] ?? { key: 0, value: 0 };
      const query = first + 2 * pairs + i;
      show(query, key);
      episodes.target[query] = value;
      episodes.mask[query] = 1;
    }
  }
  return episodes;
}

/** A value, and the answer to its key. */
function another(episodes: Episodes, time: number, { keys, values, pairs }: Layout): Episodes {
  if (!(time >= 0 && time < 2 * pairs && time % 2 === 1)) return episodes;
  const channels = keys + values;
  const changed = copyOf(episodes);
  const key = largest(episodes.input, (time - 1) * channels, keys);
  const isAsked = (at: number): boolean => at >= 2 * pairs && episodes.input[at * channels + key] === 1;
  changed.target[upTo(episodes.steps).findIndex(isAsked)] = turnOn(changed.input, time * channels + keys, values);
  return changed;
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { keys, values, pairs } = layout;
  const keyAt = (time: number): string => letter("A", largest(episodes.input, time * (keys + values), keys));
  const valueAt = (time: number): string => letter("a", largest(episodes.input, time * (keys + values) + keys, values));
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const pair = { position: Math.floor(time / 2) + 1, pairs };
    if (time >= 2 * pairs) return readQuery(episodes, output, values, time, keyAt(time));
    if (time % 2 === 0) {
      const key = keyAt(time);
      return { key: "reading.associative.key", parameters: { ...pair, key }, symbol: key };
    }
    const value = valueAt(time);
    return { key: "reading.associative.value", parameters: { ...pair, key: keyAt(time - 1), value }, symbol: value };
  });
}

function readQuery(
  episodes: Episodes,
  output: Float32Array | null,
  values: number,
  time: number,
  key: string,
): Reading {
  const wanted = letter("a", episodes.target[time]);
  if (!output) return { key: "reading.associative.wanted", parameters: { key, wanted }, symbol: key };
  const got = letter("a", largest(output, time * values, values));
  const way = got === wanted ? "right" : "wrong";
  return { key: `reading.associative.${way}`, parameters: { key, wanted, got }, symbol: key };
}

/** Keys are capitals, values small letters. */
function letter(first: string, index: number): string {
  return String.fromCharCode(first.charCodeAt(0) + index);
}
