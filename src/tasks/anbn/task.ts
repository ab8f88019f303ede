/**
 * aⁿbⁿ (Gers & Schmidhuber 2001): as many b as there were a, then the end. Predicting it takes a counter: one unit that goes
 * up at every a and down at every b.
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { metric, share } from "../metric.ts";
import { accuracy, largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task, Word, Words } from "../task.ts";
import { composingOf } from "../word.ts";

const settings: readonly Setting[] = [
  { key: "from", kind: "number", default: 1, min: 1, max: 100, integer: true, live: true },
  { key: "to", kind: "number", default: 10, min: 1, max: 100, integer: true, live: true },
  { key: "beyond", kind: "number", default: 2, min: 1, max: 4, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [metric.wholeAnswers, metric.accuracy, share("wholeBeyond")];

export const anbn: Task = {
  id: "anbn",
  group: "benchmarks",
  composed: "text",
  lengths: [{ key: "to", least: "from" }],
  settings,
  metrics,
  open,
};

/** Input channels are the start, a and b; output classes a, b and the end. */
const channels = 3;
const classes = 3;
const [a, b, end] = [0, 1, 2];
const names = ["a", "b", "■"] as const;

function open(values: SettingValues): OpenTask {
  const { from, to, beyond } = checkValues(settings, values) as { from: number; to: number; beyond: number };
  if (from > to) throw new Problem("task.lengths", { from, to });
  const words = wordsOf(to * beyond);
  return {
    loss: "class",
    input: channels,
    output: classes,
    longest: 2 * to * beyond + 1,
    draw: (random, size) =>
      episodesOf(
        Array.from({ length: size }, () => random.between(from, to)),
        to,
      ),
    heldOut: (random, size) => episodesOf(heldOutCounts(random, size, from, to, beyond), to),
    probe: () => episodesOf([to], to),
    score: (episodes, output) => score(episodes, output, to),
    read,
    words,
    composing: composingOf(words, wordIn),
  };
}

/** Beginnings of words of up to `most` a; what they go on with is asked for after a b. */
function wordsOf(most: number): Words {
  return {
    letters: ["a", "b"],
    longest: 2 * most,
    next: (word) => {
      const [left, seen] = countsIn(word);
      return [...(seen === 0 && left < most ? [0] : []), ...(left > seen ? [1] : [])];
    },
    wanted: (word) => {
      const [n, seen] = countsIn(word);
      return seen === 0 ? null : names[seen < n ? b : end];
    },
    kept: (word) => {
      const [n, seen] = countsIn(word);
      return n - seen;
    },
    episodes: (words) => {
      const steps = 1 + (words[0]?.length ?? 0);
      return encode(words.map(countsIn), steps, most);
    },
    said: ({ size, steps }, output) =>
      upTo(size).map((episode) => names[largest(output, ((episode + 1) * steps - 1) * classes, classes)] ?? ""),
  };
}

/** How many a and how many b. */
function countsIn(word: Word): readonly [n: number, seen: number] {
  const n = word.filter((letter) => letter === 0).length;
  return [n, word.length - n];
}

/** Of episode 0, without the start. */
function wordIn({ input, steps }: Episodes): Word {
  const symbols = upTo(steps).map((time) => input.subarray(time * channels, (time + 1) * channels).indexOf(1));
  return symbols.filter((symbol) => symbol > 0).map((symbol) => symbol - 1);
}

/** Counts within the trained range, and at every second place one past it. */
function heldOutCounts(random: Random, size: number, from: number, to: number, beyond: number): number[] {
  return Array.from({ length: size }, (_, i) =>
    i % 2 === 1 && beyond > 1 ? random.between(to + 1, to * beyond) : random.between(from, to),
  );
}

/**
 * The start, n times a, n times b, for each n of `counts`; silence after a word shorter than the longest. The target is the
 * next symbol; only what follows a b can be known, so only that is scored, and only up to n = `to`.
 */
function episodesOf(counts: readonly number[], to: number): Episodes {
  return encode(
    counts.map((n) => [n, n]),
    2 * Math.max(...counts) + 1,
    to,
  );
}

/** As `episodesOf`, of words that break off after so many b. */
function encode(words: readonly (readonly [n: number, seen: number])[], steps: number, to: number): Episodes {
  const episodes = blankEpisodes(words.length, steps, channels, 0);
  for (const [episode, [n, seen]] of words.entries()) {
    const first = episode * steps;
    for (let time = 0; time <= n + seen; time++) {
      const symbol = time === 0 ? 0 : time <= n ? 1 : 2;
      episodes.input[(first + time) * channels + symbol] = 1;
      episodes.target[first + time] = time < n ? a : time < 2 * n ? b : end;
      if (time > n && n <= to) episodes.mask[first + time] = 1;
    }
  }
  return episodes;
}

/** The n of an episode: its ones on channel a. */
function countOf({ input, steps }: Episodes, episode: number): number {
  let n = 0;
  while (n + 1 < steps && input[(episode * steps + n + 1) * channels + 1]) n++;
  return n;
}

/** Whole words right, for trained n and for larger; symbols right, for trained n. */
function score(episodes: Episodes, output: Float32Array, to: number): Metrics {
  const within = { words: 0, right: 0 };
  const past = { words: 0, right: 0 };
  for (let episode = 0; episode < episodes.size; episode++) {
    const n = countOf(episodes, episode);
    const group = n <= to ? within : past;
    group.words++;
    if (isRight(episodes, output, episode, n)) group.right++;
  }
  const metrics = {
    wholeAnswers: within.right / Math.max(within.words, 1),
    accuracy: accuracy(episodes, output, classes),
  };
  return past.words === 0 ? metrics : { ...metrics, wholeBeyond: past.right / past.words };
}

/** Whether every symbol after the first b is foretold. */
function isRight({ target, steps }: Episodes, output: Float32Array, episode: number, n: number): boolean {
  const first = episode * steps;
  for (let time = n + 1; time <= Math.min(2 * n, steps - 1); time++)
    if (largest(output, (first + time) * classes, classes) !== target[first + time]) return false;
  return true;
}

function read(episodes: Episodes, output: Float32Array | null): readonly Reading[] {
  const n = countOf(episodes, 0);
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time === 0) return { key: "reading.anbn.start", parameters: { n }, symbol: "▸" };
    if (time <= n) return { key: "reading.anbn.a", parameters: { position: time, n }, symbol: "a" };
    const wanted = names[episodes.target[time]] ?? "";
    const shared = { position: time - n, n, wanted };
    if (!output) return { key: "reading.anbn.wanted", parameters: shared, symbol: "b" };
    const got = names[largest(output, time * classes, classes)] ?? "";
    const key = got === wanted ? "reading.anbn.right" : "reading.anbn.wrong";
    return { key, parameters: { ...shared, got }, symbol: "b" };
  });
}
