/**
 * Temporal order (Hochreiter & Schmidhuber 1997, experiments 6a and 6b): in a long stream of distractors two or three signals,
 * each X or Y, far apart; at the end, which came in which order?
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, copyOf, turnOn } from "../episodes.ts";
import { metric } from "../metric.ts";
import { upTo } from "../choose.ts";
import { accuracy, classCrossEntropy, largest } from "../score.ts";
import type { Episodes, MetricAbout, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "length", kind: "number", default: 30, min: 10, max: 1000, integer: true, live: true },
  { key: "signals", kind: "number", default: 2, min: 2, max: 3, integer: true, live: false },
];

/** One-hot input: the start symbol E, the end symbol B, four distractors, the two signals. */
const symbols = ["E", "B", "a", "b", "c", "d", "X", "Y"] as const;
const [start, end, distractor, signal] = [0, 1, 2, 6];

/** Where each signal falls, in hundredths of the length. */
const windows: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2: [
    [10, 20],
    [50, 60],
  ],
  3: [
    [10, 20],
    [33, 43],
    [66, 76],
  ],
};

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.bitsPerSymbol, metric.chance];

export const temporalOrder: Task = {
  id: "temporal-order",
  group: "benchmarks",
  lengths: [{ key: "length" }],
  settings,
  metrics,
  open,
};

function open(values: SettingValues): OpenTask {
  const { length, signals } = checkValues(settings, values) as { length: number; signals: number };
  const classes = 2 ** signals;
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, length, signals);
  return {
    loss: "class",
    input: symbols.length,
    output: classes,
    longest: length,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => ({
      accuracy: accuracy(episodes, output, classes),
      bitsPerSymbol: classCrossEntropy(episodes, output, classes),
      chance: 1 / classes,
    }),
    read: (episodes, output) => read(episodes, output, signals),
    another,
  };
}

/** Start, distractors with a signal in each window, end. The class, scored at the end, has the first signal as its highest bit. */
function episodesOf(random: Random, size: number, steps: number, count: number): Episodes {
  const episodes = blankEpisodes(size, steps, symbols.length, 0);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const row = Array.from({ length: steps }, () => distractor + random.between(0, 3));
    row[0] = start;
    row[steps - 1] = end;
    let order = 0;
    for (const [from, to] of windows[count] ?? []) {
      const which = random.between(0, 1);
      row[random.between(Math.ceil((steps * from) / 100), Math.floor((steps * to) / 100))] = signal + which;
      order = 2 * order + which;
    }
    row.forEach((symbol, time) => (episodes.input[(first + time) * symbols.length + symbol] = 1));
    episodes.target[first + steps - 1] = order;
    episodes.mask[first + steps - 1] = 1;
  }
  return episodes;
}

/** X for Y and the other way round; a distractor decides nothing. */
function another(episodes: Episodes, time: number): Episodes {
  const symbolAt = (at: number): number => largest(episodes.input, at * symbols.length, symbols.length);
  if (!(time >= 0 && time < episodes.steps && symbolAt(time) >= signal)) return episodes;
  const changed = copyOf(episodes);
  const after = upTo(episodes.steps).filter((at) => at > time && symbolAt(at) >= signal).length;
  const weight = 2 ** after;
  changed.target[episodes.steps - 1] += turnOn(changed.input, time * symbols.length + signal, 2) ? weight : -weight;
  return changed;
}

function read(episodes: Episodes, output: Float32Array | null, count: number): readonly Reading[] {
  let seen = "";
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const index = largest(episodes.input, time * symbols.length, symbols.length);
    const symbol = symbols[index] ?? "";
    if (index === start) return { key: "reading.temporal-order.start", parameters: { signals: count }, symbol };
    if (index === end) return readEnd(episodes, output, count, time);
    if (index < signal) return { key: "reading.temporal-order.distractor", parameters: { symbol }, symbol };
    seen += symbol;
    return { key: "reading.temporal-order.signal", parameters: { symbol, seen }, symbol };
  });
}

function readEnd(episodes: Episodes, output: Float32Array | null, count: number, time: number): Reading {
  const symbol = symbols[end];
  const wanted = orderName(episodes.target[time], count);
  if (!output) return { key: "reading.temporal-order.wanted", parameters: { wanted }, symbol };
  const got = orderName(largest(output, time * 2 ** count, 2 ** count), count);
  const key = got === wanted ? "reading.temporal-order.right" : "reading.temporal-order.wrong";
  return { key, parameters: { wanted, got }, symbol };
}

/** XX, XY, YX, YY for two signals. */
function orderName(order: number, count: number): string {
  return Array.from({ length: count }, (_, i) => ((order >> (count - 1 - i)) & 1 ? "Y" : "X")).join("");
}
