/**
 * Dyck words: nested brackets of one or more kinds. At every time the network says what may come next: which bracket may be
 * closed, and whether the word may end here. One kind takes a counter, two take a stack (Suzgun et al. 2019).
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { metric, share } from "../metric.ts";
import { bitCrossEntropy, largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "brackets", kind: "number", default: 2, min: 1, max: 4, integer: true, live: false },
  { key: "length", kind: "number", default: 30, min: 2, max: 200, integer: true, live: true },
  { key: "depth", kind: "number", default: 8, min: 1, max: 50, integer: true, live: true },
  { key: "beyond", kind: "number", default: 3, min: 1, max: 8, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [share("rightTimes"), metric.bitsPerSequence, share("rightTimesBeyond")];

export const dyck: Task = { id: "dyck", group: "benchmarks", settings, metrics, open };

const opening = "([{<";
const closing = ")]}>";

interface Layout {
  readonly brackets: number;
  readonly length: number;
  readonly depth: number;
  readonly beyond: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { brackets, length, beyond } = layout;
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, length, layout);
  return {
    loss: "bits",
    input: 2 * brackets,
    output: brackets + 1,
    longest: length * beyond,
    draw,
    heldOut: (random, size) => episodesOf(random, size, length * beyond, layout),
    probe: (random) => draw(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, brackets),
  };
}

/**
 * One-hot input: channel c opens a bracket of kind c, channel `brackets` + c closes one. Target bits: 0, the word may end here;
 * 1 + c, a bracket of kind c may be closed next. A walk that goes up or down with equal chance, between empty and `depth`;
 * scored within the trained length.
 */
function episodesOf(random: Random, size: number, steps: number, { brackets, length, depth }: Layout): Episodes {
  const episodes = blankEpisodes(size, steps, 2 * brackets, brackets + 1);
  for (let episode = 0; episode < size; episode++) {
    const stack: number[] = [];
    for (let time = 0; time < steps; time++) {
      const position = episode * steps + time;
      const isUp = stack.length === 0 || (stack.length < depth && random.between(0, 1) === 1);
      const kind = isUp ? random.between(0, brackets - 1) : (stack.pop() ?? 0);
      if (isUp) stack.push(kind);
      episodes.input[position * 2 * brackets + (isUp ? kind : brackets + kind)] = 1;
      const top = stack.at(-1);
      episodes.target[position * (brackets + 1) + (top === undefined ? 0 : 1 + top)] = 1;
      if (time < length) episodes.mask[position] = 1;
    }
  }
  return episodes;
}

/** Share of times at which every bit is right, within the trained length and past it; bits of cross-entropy per sequence. */
function score(episodes: Episodes, output: Float32Array, { brackets, length }: Layout): Metrics {
  const width = brackets + 1;
  const metrics = {
    rightTimes: rightTimes(episodes, output, width),
    bitsPerSequence: bitCrossEntropy(episodes, output, width) / episodes.size,
  };
  if (episodes.steps <= length) return metrics;
  const mask = episodes.mask.map((value) => 1 - value);
  return { ...metrics, rightTimesBeyond: rightTimes({ ...episodes, mask }, output, width) };
}

function rightTimes(episodes: Episodes, output: Float32Array, width: number): number {
  let [right, scored] = [0, 0];
  forEachScored(episodes, (position) => {
    const row = (values: Float32Array): Float32Array => values.subarray(position * width, (position + 1) * width);
    scored++;
    const bits = row(episodes.target);
    if (row(output).every((logit, i) => logit > 0 === bits[i] > 0.5)) right++;
  });
  return right / Math.max(scored, 1);
}

function read(episodes: Episodes, output: Float32Array | null, brackets: number): readonly Reading[] {
  let nest = "";
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const channel = largest(episodes.input, time * 2 * brackets, 2 * brackets);
    const symbol = (channel < brackets ? opening : closing)[channel % brackets] ?? "";
    nest = channel < brackets ? nest + symbol : nest.slice(0, -1);
    const wanted = said(episodes.target, time, brackets, 0.5);
    const shared = { symbol, depth: nest.length, nest: nest || "–", wanted };
    if (!output) return { key: "reading.dyck.wanted", parameters: shared, symbol };
    const got = said(output, time, brackets, 0);
    const key = got === wanted ? "reading.dyck.right" : "reading.dyck.wrong";
    return { key, parameters: { ...shared, got }, symbol };
  });
}

/** What may come next: closing brackets, ■ for the end, – for nothing. */
function said(values: Float32Array, time: number, brackets: number, threshold: number): string {
  const bit = (i: number): boolean => values[time * (brackets + 1) + i] > threshold;
  const closable = [...closing].filter((_, kind) => kind < brackets && bit(1 + kind));
  return [...closable, ...(bit(0) ? ["■"] : [])].join(" ") || "–";
}
