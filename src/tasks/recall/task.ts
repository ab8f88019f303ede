/**
 * Recall after a delay: a few symbols, a long blank, a marker, then the symbols again (Hochreiter & Schmidhuber 1997;
 * the layout of Arjovsky, Shah & Bengio 2016). Only the recalled symbols are scored, not the blanks before them, so
 * that the loss is about memory alone.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, copyOf, turnOn } from "../episodes.ts";
import { metric } from "../metric.ts";
import { accuracy, classCrossEntropy, largest } from "../score.ts";
import type { Episodes, MetricAbout, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "symbols", kind: "number", default: 4, min: 2, max: 26, integer: true, live: false },
  { key: "length", kind: "number", default: 5, min: 1, max: 32, integer: true, live: true },
  { key: "delay", kind: "number", default: 10, min: 1, max: 500, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.bitsPerSymbol];

export const recall: Task = {
  id: "recall",
  group: "benchmarks",
  lengths: [{ key: "delay" }, { key: "length" }],
  settings,
  metrics,
  open,
};

interface Layout {
  readonly symbols: number;
  readonly length: number;
  readonly delay: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, layout);
  return {
    loss: "class",
    input: layout.symbols + 2,
    output: layout.symbols,
    longest: stepsOf(layout),
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => ({
      accuracy: accuracy(episodes, output, layout.symbols),
      bitsPerSymbol: classCrossEntropy(episodes, output, layout.symbols),
    }),
    read: (episodes, output) => read(episodes, output, layout),
    holds: { key: "length" },
    another: (episodes, time) => another(episodes, time, layout),
  };
}

function stepsOf({ length, delay }: Layout): number {
  return delay + 2 * length;
}

/**
 * One-hot input: channel 0 blank, 1 … symbols the symbols, symbols + 1 the marker. `length` symbols, `delay` − 1
 * blanks, the marker, then `length` blanks during which the symbols are wanted.
 */
function episodesOf(random: Random, size: number, layout: Layout): Episodes {
  const { symbols, length } = layout;
  const steps = stepsOf(layout);
  const channels = symbols + 2;
  const episodes = blankEpisodes(size, steps, channels, 0);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const answer = first + steps - length;
    for (let time = length; time < steps; time++) episodes.input[(first + time) * channels] = 1;
    for (let i = 0; i < length; i++) {
      const symbol = random.between(0, symbols - 1);
      episodes.input[(first + i) * channels + 1 + symbol] = 1;
      episodes.target[answer + i] = symbol;
      episodes.mask[answer + i] = 1;
    }
    episodes.input[(answer - 1) * channels] = 0;
    episodes.input[(answer - 1) * channels + symbols + 1] = 1;
  }
  return episodes;
}

function another(episodes: Episodes, time: number, { symbols, length }: Layout): Episodes {
  if (!(time >= 0 && time < length)) return episodes;
  const changed = copyOf(episodes);
  changed.target[episodes.steps - length + time] = turnOn(changed.input, time * (symbols + 2) + 1, symbols);
  return changed;
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { symbols, length } = layout;
  const marker = episodes.steps - length - 1;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time < length) {
      const symbol = letter(largest(episodes.input, time * (symbols + 2) + 1, symbols));
      return { key: "reading.recall.symbol", parameters: { position: time + 1, length, symbol }, symbol };
    }
    if (time < marker) return { key: "reading.recall.blank", parameters: { left: marker - time }, symbol: "" };
    if (time === marker) return { key: "reading.recall.marker", parameters: { length }, symbol: "|" };
    return readAnswer(episodes, output, layout, time);
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, layout: Layout, time: number): Reading {
  const position = time - (episodes.steps - layout.length) + 1;
  const wanted = letter(episodes.target[time]);
  const parameters = { position, length: layout.length, wanted };
  if (!output) return { key: "reading.recall.wanted", parameters, symbol: wanted };
  const got = letter(largest(output, time * layout.symbols, layout.symbols));
  const key = got === wanted ? "reading.recall.right" : "reading.recall.wrong";
  return { key, parameters: { ...parameters, got }, symbol: wanted };
}

function letter(symbol: number): string {
  return String.fromCharCode(65 + symbol);
}
