/**
 * Dyck words: nested brackets of one or more kinds. At every time the network says what may come next: which bracket may be
 * closed, and whether the word may end here. One kind takes a counter, two take a stack (Suzgun et al. 2019).
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { metric, share } from "../metric.ts";
import { bitCrossEntropy, largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task, Word, Words } from "../task.ts";
import { composingOf } from "../word.ts";

const settings: readonly Setting[] = [
  { key: "brackets", kind: "number", default: 2, min: 1, max: 4, integer: true, live: false },
  { key: "length", kind: "number", default: 30, min: 2, max: 200, integer: true, live: true },
  { key: "depth", kind: "number", default: 8, min: 1, max: 50, integer: true, live: true },
  { key: "beyond", kind: "number", default: 3, min: 1, max: 8, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [share("rightTimes"), metric.bitsPerSequence, share("rightTimesBeyond")];

export const dyck: Task = {
  id: "dyck",
  group: "benchmarks",
  composed: "text",
  lengths: [{ key: "length" }],
  settings,
  metrics,
  open,
};

const opening = "([{<";
const closing = ")]}>";
const endSign = "■";

interface Layout {
  readonly brackets: number;
  readonly length: number;
  readonly depth: number;
  readonly beyond: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { brackets, length, beyond } = layout;
  const draw = (random: Random, size: number): Episodes => drawn(random, size, length, layout);
  const words = wordsOf(layout);
  return {
    loss: "bits",
    input: 2 * brackets,
    output: brackets + 1,
    longest: length * beyond,
    draw,
    heldOut: (random, size) => drawn(random, size, length * beyond, layout),
    probe: (random) => draw(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, brackets),
    words,
    composing: composingOf(words, (episodes) => channelsOf(episodes, brackets)),
  };
}

/** Letter c is the bracket on channel c. What is wanted is what may come next. */
function wordsOf({ brackets, length, depth, beyond }: Layout): Words {
  const width = brackets + 1;
  return {
    letters: [...opening.slice(0, brackets), ...closing.slice(0, brackets)],
    longest: length * beyond,
    next: (word) => {
      const stack = openIn(word, brackets);
      const closable = stack.slice(-1).map((kind) => brackets + kind);
      return stack.length < depth ? [...upTo(brackets), ...closable] : closable;
    },
    wanted: (word) => {
      const kind = openIn(word, brackets).at(-1);
      return kind === undefined ? endSign : closing[kind];
    },
    kept: (word) => openIn(word, brackets).length,
    episodes: (words) => {
      const steps = words[0]?.length ?? 0;
      return episodesOf(words, steps, steps, brackets);
    },
    said: ({ size, steps }, output) =>
      upTo(size).map((episode) => {
        const end = ((episode + 1) * steps - 1) * width;
        return said(output.subarray(end, end + width), 0, brackets, 0);
      }),
  };
}

/** The kinds of the brackets that a word leaves open, the innermost last. */
function openIn(word: Word, brackets: number): readonly number[] {
  const stack: number[] = [];
  for (const letter of word)
    if (letter < brackets) stack.push(letter);
    else stack.pop();
  return stack;
}

/** Of episode 0. */
function channelsOf({ input, steps }: Episodes, brackets: number): Word {
  return upTo(steps).map((time) => largest(input, time * 2 * brackets, 2 * brackets));
}

/** A walk that goes up or down with equal chance, between empty and `depth`; scored within the trained length. */
function drawn(random: Random, size: number, steps: number, { brackets, length, depth }: Layout): Episodes {
  const words = upTo(size).map(() => {
    const stack: number[] = [];
    return upTo(steps).map(() => {
      const isUp = stack.length === 0 || (stack.length < depth && random.between(0, 1) === 1);
      const kind = isUp ? random.between(0, brackets - 1) : (stack.pop() ?? 0);
      if (isUp) stack.push(kind);
      return isUp ? kind : brackets + kind;
    });
  });
  return episodesOf(words, steps, length, brackets);
}

/**
 * One-hot input: channel c opens a bracket of kind c, channel `brackets` + c closes one. Target bits: 0, the word may end here;
 * 1 + c, a bracket of kind c may be closed next. Scored are the first `scored` times.
 */
function episodesOf(words: readonly Word[], steps: number, scored: number, brackets: number): Episodes {
  const episodes = blankEpisodes(words.length, steps, 2 * brackets, brackets + 1);
  for (const [episode, word] of words.entries()) {
    const stack: number[] = [];
    for (const [time, letter] of word.entries()) {
      const position = episode * steps + time;
      if (letter < brackets) stack.push(letter);
      else stack.pop();
      episodes.input[position * 2 * brackets + letter] = 1;
      const top = stack.at(-1);
      episodes.target[position * (brackets + 1) + (top === undefined ? 0 : 1 + top)] = 1;
      if (time < scored) episodes.mask[position] = 1;
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
  return [...closable, ...(bit(0) ? [endSign] : [])].join(" ") || "–";
}
