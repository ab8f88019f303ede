/**
 * Delayed recall with distractors: a stream of symbols, a few of them marked; at the end the marked ones are wanted, in their
 * order. Store, ignore, recall (O'Reilly & Frank 2006); as "selective copying" a benchmark of Gu & Dao 2023. Unlike a blank
 * delay, every unmarked symbol must be kept out of the memory.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { sample, upTo } from "../choose.ts";
import { blankEpisodes, copyOf, turnOn } from "../episodes.ts";
import { metric } from "../metric.ts";
import { accuracy, classCrossEntropy, largest } from "../score.ts";
import type { Episodes, MetricAbout, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "symbols", kind: "number", default: 4, min: 2, max: 26, integer: true, live: false },
  { key: "length", kind: "number", default: 3, min: 1, max: 32, integer: true, live: true },
  { key: "distractors", kind: "number", default: 12, min: 0, max: 500, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.bitsPerSymbol, metric.chance];

export const distractors: Task = {
  id: "distractors",
  group: "benchmarks",
  lengths: [{ key: "distractors" }, { key: "length" }],
  settings,
  metrics,
  open,
};

interface Layout {
  readonly symbols: number;
  readonly length: number;
  readonly distractors: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { symbols } = layout;
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, layout);
  return {
    loss: "class",
    input: symbols + 2,
    output: symbols,
    longest: stepsOf(layout),
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => ({
      accuracy: accuracy(episodes, output, symbols),
      bitsPerSymbol: classCrossEntropy(episodes, output, symbols),
      chance: 1 / symbols,
    }),
    read: (episodes, output) => read(episodes, output, layout),
    holds: { key: "length" },
    another: (episodes, time) => another(episodes, time, layout),
  };
}

function stepsOf(layout: Layout): number {
  return 2 * layout.length + layout.distractors + 1;
}

/**
 * Channels 0 … symbols − 1: the symbol, one at each time of the stream; channel `symbols`: the mark beside those to remember;
 * channel `symbols` + 1: the recall mark after the stream. Then silence, in which the marked symbols are wanted.
 */
function episodesOf(random: Random, size: number, layout: Layout): Episodes {
  const { symbols, length } = layout;
  const steps = stepsOf(layout);
  const stream = steps - length - 1;
  const channels = symbols + 2;
  const episodes = blankEpisodes(size, steps, channels, 0);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const marked = new Set(sample(random, upTo(stream), length));
    let answer = first + stream + 1;
    for (let time = 0; time < stream; time++) {
      const symbol = random.between(0, symbols - 1);
      episodes.input[(first + time) * channels + symbol] = 1;
      if (!marked.has(time)) continue;
      episodes.input[(first + time) * channels + symbols] = 1;
      episodes.target[answer++] = symbol;
    }
    episodes.input[(first + stream) * channels + symbols + 1] = 1;
    episodes.mask.fill(1, first + stream + 1, first + steps);
  }
  return episodes;
}

/** A marked symbol, and where it is wanted; one that is to be ignored decides nothing. */
function another(episodes: Episodes, time: number, { symbols, length }: Layout): Episodes {
  const channels = symbols + 2;
  const isMarked = (at: number): boolean => episodes.input[at * channels + symbols] === 1;
  if (!(time >= 0 && time < episodes.steps - length - 1 && isMarked(time))) return episodes;
  const changed = copyOf(episodes);
  const before = upTo(time).filter(isMarked).length;
  changed.target[episodes.steps - length + before] = turnOn(changed.input, time * channels, symbols);
  return changed;
}

/** Marked symbols are written as capitals over their columns, the others small. */
function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { symbols, length } = layout;
  const channels = symbols + 2;
  const stream = episodes.steps - length - 1;
  let position = 0;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time === stream) return { key: "reading.distractors.recall", parameters: { length }, symbol: "|" };
    if (time > stream) return readAnswer(episodes, output, layout, time);
    const symbol = letter(largest(episodes.input, time * channels, symbols));
    if (!episodes.input[time * channels + symbols])
      return { key: "reading.distractors.distractor", parameters: { symbol }, symbol: symbol.toLowerCase() };
    position++;
    return { key: "reading.distractors.marked", parameters: { symbol, position, length }, symbol };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, layout: Layout, time: number): Reading {
  const { symbols, length } = layout;
  const wanted = letter(episodes.target[time]);
  const parameters = { position: time - (episodes.steps - length) + 1, length, wanted };
  if (!output) return { key: "reading.distractors.wanted", parameters, symbol: wanted };
  const got = letter(largest(output, time * symbols, symbols));
  const key = got === wanted ? "reading.distractors.right" : "reading.distractors.wrong";
  return { key, parameters: { ...parameters, got }, symbol: wanted };
}

function letter(symbol: number): string {
  return String.fromCharCode(65 + symbol);
}
