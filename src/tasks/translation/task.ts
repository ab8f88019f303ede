/**
 * Translation, character by character: a text comes in, then the same in another form is wanted: a date as people write it
 * and as 2021-03-09, a number in words and in digits, or what a person's own table of pairs says.
 */
import type { Random } from "../../core/random.ts";
import { madeOnce } from "../../core/shelf.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { pairRoles } from "../../data/roles.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { columnsSetting } from "../columns.ts";
import { metric } from "../metric.ts";
import { accuracy, largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Progress, Task } from "../task.ts";
import { composingOf } from "./compose.ts";
import { generated, type Pair, type PairOptions, type Pairs } from "./pairs.ts";
import { ownPairs } from "./own.ts";
import { read, sceneOf } from "./read.ts";
import { scriptOf, type Script } from "./script.ts";

/** Of a table that a person brings, in bytes. */
const limit = 16 * 1024 * 1024;

const settings: readonly Setting[] = [
  { key: "pair", kind: "choice", default: "dates-iso", options: [...Object.keys(generated), "own"], live: false },
  { key: "language", kind: "choice", default: "en", options: ["en", "zh"], live: false, unless: { pair: ["own"] } },
  {
    key: "digits",
    kind: "number",
    default: 4,
    min: 3,
    max: 7,
    integer: true,
    live: false,
    unless: { pair: ["dates-iso", "iso-dates", "own"] },
  },
  {
    key: "characters",
    kind: "number",
    default: 40,
    min: 24,
    max: 80,
    integer: true,
    live: false,
    unless: { pair: ["dates-iso", "iso-dates", "words-digits", "digits-words"] },
  },
  { key: "translations", kind: "data", default: "", limit, live: false },
  columnsSetting(pairRoles),
];

const metrics: readonly MetricAbout[] = [metric.wholeAnswers, metric.accuracy];

export const translation: Task = {
  id: "translation",
  group: "applications",
  settings,
  metrics,
  composed: "text",
  own: {
    keys: ["translations"],
    use: { pair: "own" },
    endings: [".csv", ".tsv", ".txt"],
    example: "source,target\ngood morning,guten morgen\ngood night,gute nacht\nthank you,danke\n",
  },
  open,
};

function pairsOf(values: SettingValues, progress?: Progress): Pairs {
  const { pair, translations, columns, ...rest } = checkValues(settings, values);
  const options = rest as unknown as PairOptions;
  if (pair === "own") return ownPairs(String(translations), String(columns), options.characters, progress);
  const key = `translation ${pair} ${JSON.stringify(options)}`;
  return madeOnce(key, () => generated[pair as keyof typeof generated](options));
}

function open(values: SettingValues, progress?: Progress): OpenTask {
  const pairs = pairsOf(values, progress);
  const script = scriptOf(pairs);
  const classes = script.answers.length;
  const episodes = (random: Random, size: number, ofHeldOut: boolean): Episodes =>
    episodesOf(
      upTo(size).map(() => pairs.draw(random, ofHeldOut)),
      script,
    );
  return {
    loss: "class",
    parts: [
      { name: "symbol", axes: [{ axis: "symbol", size: script.symbols.length }] },
      { name: "write", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: script.symbols.length + 1,
    output: classes,
    longest: script.steps,
    draw: (random, size) => episodes(random, size, false),
    heldOut: (random, size) => episodes(random, size, true),
    probe: (random) => episodes(random, 1, true),
    score: (given, output) => score(given, output, classes),
    read: (given, output) => read(given, output, script),
    scene: (given, output) => sceneOf(given, output, script),
    composing: composingOf(pairs, script, (pair) => episodesOf([pair], script)),
    labels: { input: [...script.symbols.map(named), "write"], output: script.answers.map(named) },
    ...(pairs.facts && { facts: pairs.facts }),
    ...(pairs.table && { table: pairs.table }),
  };
}

function named(symbol: string): string {
  return symbol === " " ? "space" : symbol;
}

/**
 * The characters, blanks before the shorter ones; then the flag alone, for as long as the longest answer takes, so that it
 * tells nothing of this one. Scored are the answer and, where answers differ in length, its end. No target: nothing is.
 */
function episodesOf(pairs: readonly (Pair | { source: string; target: null })[], script: Script): Episodes {
  const { symbols, codes, classes, longest, steps } = script;
  const width = symbols.length + 1;
  const episodes = blankEpisodes(pairs.length, steps, width, 0);
  for (const [episode, { source, target }] of pairs.entries()) {
    const first = episode * steps;
    const characters = Array.from(source);
    for (const [i, character] of characters.entries()) {
      const time = longest - characters.length + i;
      episodes.input[(first + time) * width + (codes.get(character) ?? 0)] = 1;
    }
    for (let answer = first + longest; answer < first + steps; answer++)
      episodes.input[answer * width + symbols.length] = 1;
    const wanted = target === null ? [] : [...target, ...(script.end === null ? [] : [script.end])];
    for (const [i, character] of wanted.entries()) {
      episodes.target[first + longest + i] = classes.get(character) ?? 0;
      episodes.mask[first + longest + i] = 1;
    }
  }
  return episodes;
}

function score(episodes: Episodes, output: Float32Array, classes: number): Metrics {
  const { size, steps, target, mask } = episodes;
  const isRight = (position: number): boolean =>
    mask[position] !== 1 || largest(output, position * classes, classes) === target[position];
  const isWhole = upTo(size).map((episode) => upTo(steps).every((time) => isRight(episode * steps + time)));
  return { wholeAnswers: isWhole.filter(Boolean).length / size, accuracy: accuracy(episodes, output, classes) };
}
