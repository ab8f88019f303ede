/**
 * Dates: a day comes in character by character, written in one of several ways; then it is wanted as 2021-03-09. A small
 * translation, in which the order changes and names become numbers.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { pick, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { accuracy, largest } from "../score.ts";
import type { Episodes, Metrics, OpenTask, Reading, Task } from "../task.ts";
import { alphabetOf, daysIn, iso, writers, years, type Day, type Language } from "./write.ts";

const settings: readonly Setting[] = [
  { key: "language", kind: "choice", default: "en", options: Object.keys(writers), live: false },
];

export const dates: Task = { id: "dates", settings, open };

/** What is written at the end; index = class. */
const digits: readonly string[] = Array.from("0123456789-");
const answerLength = 10;

interface Script {
  readonly language: Language;
  /** Index = symbol of the input. */
  readonly symbols: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** Characters of the longest date. */
  readonly longest: number;
}

const scripts = new Map<Language, Script>();

function scriptOf(language: Language): Script {
  const known = scripts.get(language);
  if (known) return known;
  const { symbols, longest } = alphabetOf(language);
  const script = { language, symbols, codes: new Map(symbols.map((symbol, code) => [symbol, code])), longest };
  scripts.set(language, script);
  return script;
}

function open(values: SettingValues): OpenTask {
  const { language } = checkValues(settings, values) as { language: Language };
  const script = scriptOf(language);
  const heldOut = (random: Random, size: number): Episodes => episodesOf(random, size, script, true);
  return {
    loss: "class",
    parts: [
      { name: "symbol", axes: [{ axis: "symbol", size: script.symbols.length }] },
      { name: "write", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: script.symbols.length + 1,
    output: digits.length,
    longest: script.longest + answerLength,
    draw: (random, size) => episodesOf(random, size, script, false),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output),
    read: (episodes, output) => read(episodes, output, script),
  };
}

/** Days that training never sees: about one in ten. */
export function isHeldOut({ year, month, day }: Day): boolean {
  return (3 * year + month + 7 * day) % 10 === 7;
}

function dayOf(random: Random, ofHeldOut: boolean): Day {
  for (;;) {
    const [year, month] = [random.between(years.from, years.to), random.between(1, 12)];
    const day = { year, month, day: random.between(1, daysIn({ year, month })) };
    if (isHeldOut(day) === ofHeldOut) return day;
  }
}

/** The characters, blanks before the shorter ones; then ten times of the flag alone, at which the answer is scored. */
function episodesOf(random: Random, size: number, script: Script, ofHeldOut: boolean): Episodes {
  const { language, codes, symbols, longest } = script;
  const width = symbols.length + 1;
  const steps = longest + answerLength;
  const episodes = blankEpisodes(size, steps, width, 0);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const day = dayOf(random, ofHeldOut);
    const characters = Array.from(pick(random, writers[language])(day));
    for (const [i, character] of characters.entries()) {
      const time = longest - characters.length + i;
      episodes.input[(first + time) * width + (codes.get(character) ?? 0)] = 1;
    }
    for (const [i, character] of Array.from(iso(day)).entries()) {
      const answer = first + longest + i;
      episodes.input[answer * width + symbols.length] = 1;
      episodes.target[answer] = digits.indexOf(character);
      episodes.mask[answer] = 1;
    }
  }
  return episodes;
}

function score(episodes: Episodes, output: Float32Array): Metrics {
  const { size, steps, target } = episodes;
  const isWhole = upTo(size).map((episode) =>
    upTo(answerLength).every((i) => {
      const position = (episode + 1) * steps - answerLength + i;
      return largest(output, position * digits.length, digits.length) === target[position];
    }),
  );
  return {
    wholeAnswers: isWhole.filter(Boolean).length / size,
    accuracy: accuracy(episodes, output, digits.length),
  };
}

function read(episodes: Episodes, output: Float32Array | null, { symbols, longest }: Script): readonly Reading[] {
  const width = symbols.length + 1;
  const codes = upTo(longest).map((time) => largest(episodes.input, time * width, width));
  const isBlank = (time: number): boolean => episodes.input[time * width + (codes[time] ?? 0)] !== 1;
  const written = codes.map((code, time) => (isBlank(time) ? "" : symbols[code])).join("");
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time >= longest) return readAnswer(episodes, output, time, written);
    if (isBlank(time)) return { key: "reading.dates.blank", parameters: {}, symbol: "" };
    const symbol = symbols[codes[time] ?? 0] ?? "";
    return { key: "reading.dates.symbol", parameters: { symbol, written }, symbol: symbol === " " ? "␣" : symbol };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, time: number, written: string): Reading {
  const answers = upTo(answerLength).map((i) => episodes.steps - answerLength + i);
  const symbol = digits[episodes.target[time] ?? 0] ?? "";
  const wanted = answers.map((at) => digits[episodes.target[at] ?? 0]).join("");
  const shared = { written, symbol, wanted };
  if (!output) return { key: "reading.dates.wanted", parameters: shared, symbol };
  const guesses = answers.map((at) => digits[largest(output, at * digits.length, digits.length)] ?? "");
  const got = guesses[time - episodes.steps + answerLength] ?? "";
  const key = got === symbol ? "reading.dates.right" : "reading.dates.wrong";
  return { key, parameters: { ...shared, got, whole: guesses.join("") }, symbol };
}
