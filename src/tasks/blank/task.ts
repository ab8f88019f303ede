/**
 * Copy after a long blank, the copying memory problem exactly as Arjovsky, Shah & Bengio (2016) set it: a few symbols, a long
 * blank, a marker, and the symbols again, with an answer wanted and scored at every time, "blank" nearly always. The measure
 * is the cross-entropy that the best predictor without a memory would have.
 */
import { log } from "../../core/numbers.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, copyOf, turnOn } from "../episodes.ts";
import { baseline, cost, metric } from "../metric.ts";
import { accuracy, classCrossEntropy, largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "symbols", kind: "number", default: 4, min: 2, max: 26, integer: true, live: false },
  { key: "length", kind: "number", default: 5, min: 1, max: 32, integer: true, live: true },
  { key: "delay", kind: "number", default: 20, min: 1, max: 500, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [
  metric.accuracy,
  metric.bitsPerSymbol,
  baseline(cost("memoryless"), "bitsPerSymbol"),
];

export const blank: Task = {
  id: "blank",
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
    output: layout.symbols + 1,
    longest: stepsOf(layout),
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, layout),
    holds: { key: "length" },
    another: (episodes, time) => another(episodes, time, layout),
  };
}

function stepsOf({ length, delay }: Layout): number {
  return delay + 2 * length;
}

/**
 * One-hot input: channel 0 blank, 1 … symbols the symbols, symbols + 1 the marker; `length` symbols, `delay` − 1 blanks, the
 * marker, `length` blanks. The target is class 0, blank, until the marker, and then the symbols, classes 1 … symbols.
 */
function episodesOf(random: Random, size: number, layout: Layout): Episodes {
  const { symbols, length } = layout;
  const steps = stepsOf(layout);
  const channels = symbols + 2;
  const episodes = blankEpisodes(size, steps, channels, 0);
  const show = (position: number, channel: number): void => void (episodes.input[position * channels + channel] = 1);
  for (let episode = 0; episode < size; episode++) {
    const [first, end] = [episode * steps, (episode + 1) * steps];
    for (let i = 0; i < length; i++) {
      const symbol = random.between(1, symbols);
      show(first + i, symbol);
      episodes.target[end - length + i] = symbol;
    }
    for (let position = first + length; position < end; position++)
      show(position, position === end - length - 1 ? symbols + 1 : 0);
  }
  episodes.mask.fill(1);
  return episodes;
}

/**
 * Accuracy of the recalled symbols; cross-entropy over all times, in bits; and that of the predictor that remembers nothing:
 * it knows when a blank comes, and guesses the symbols.
 */
function score(episodes: Episodes, output: Float32Array, { symbols, length }: Layout): Metrics {
  const { steps } = episodes;
  const mask = episodes.mask.map((_, position) => (position % steps >= steps - length ? 1 : 0));
  return {
    accuracy: accuracy({ ...episodes, mask }, output, symbols + 1),
    bitsPerSymbol: classCrossEntropy(episodes, output, symbols + 1),
    memoryless: (length * log(symbols)) / log(2) / steps,
  };
}

function another(episodes: Episodes, time: number, { symbols, length }: Layout): Episodes {
  if (!(time >= 0 && time < length)) return episodes;
  const changed = copyOf(episodes);
  changed.target[episodes.steps - length + time] = 1 + turnOn(changed.input, time * (symbols + 2) + 1, symbols);
  return changed;
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { symbols, length } = layout;
  const marker = episodes.steps - length - 1;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const wanted = name(episodes.target[time]);
    const got = output ? name(largest(output, time * (symbols + 1), symbols + 1)) : wanted;
    const shown = name(largest(episodes.input, time * (symbols + 2), symbols + 2));
    const position = time < length ? time + 1 : time - marker;
    const parameters = { position, length, symbol: shown, left: marker - time, wanted, got };
    const phase = time < length ? "symbol" : time < marker ? "blank" : time === marker ? "marker" : "answer";
    if (phase === "answer") return readAnswer(parameters, output !== null);
    const symbol = phase === "symbol" ? shown : phase === "marker" ? "|" : "";
    return { key: `reading.blank.${phase}${got === wanted ? "" : "Wrong"}`, parameters, symbol };
  });
}

function readAnswer(
  parameters: { position: number; length: number; wanted: string; got: string },
  isAnswered: boolean,
): Reading {
  const way = parameters.got === parameters.wanted ? "right" : "wrong";
  return { key: `reading.blank.${isAnswered ? way : "wanted"}`, parameters, symbol: parameters.wanted };
}

/** Of a class or an input channel: – for blank, then A, B, C … */
function name(index: number): string {
  return index === 0 ? "–" : String.fromCharCode(64 + index);
}
