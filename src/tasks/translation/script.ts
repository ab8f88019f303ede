/** How pairs are laid out in time, and what symbols and classes stand for. */
import { largest } from "../score.ts";
import type { Episodes } from "../task.ts";
import type { Pairs } from "./pairs.ts";

export interface Script {
  /** Index = symbol of the input. */
  readonly symbols: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** Index = class of the output. */
  readonly answers: readonly string[];
  readonly classes: ReadonlyMap<string, number>;
  /** The class that says that the answer is over; null where all answers are equally long. */
  readonly end: string | null;
  /** Characters of the longest source: the answer begins after so many times. */
  readonly longest: number;
  readonly steps: number;
}

const endMark = "end";

export function scriptOf({ source, target, hasEnd }: Pairs): Script {
  const answers = hasEnd ? [...target.symbols, endMark] : target.symbols;
  return {
    symbols: source.symbols,
    codes: new Map(source.symbols.map((symbol, code) => [symbol, code])),
    answers,
    classes: new Map(answers.map((symbol, code) => [symbol, code])),
    end: hasEnd ? endMark : null,
    longest: source.longest,
    steps: source.longest + target.longest + (hasEnd ? 1 : 0),
  };
}

/** Of episode 0: the character that comes in at each time before the answer, "" for none. [time] */
export function sourceOf(episodes: Episodes, { symbols, longest }: Script): readonly string[] {
  const width = symbols.length + 1;
  return Array.from({ length: longest }, (_, time) => {
    const code = largest(episodes.input, time * width, width);
    return episodes.input[time * width + code] === 1 ? (symbols[code] ?? "") : "";
  });
}

/** Of episode 0: what is wanted at each time of the answer; null where nothing is. [time − longest] */
export function wantedOf({ target, mask }: Episodes, { answers, longest, steps }: Script): readonly (string | null)[] {
  return Array.from({ length: steps - longest }, (_, i) =>
    mask[longest + i] === 1 ? (answers[target[longest + i]] ?? "") : null,
  );
}

/** Of episode 0: what is written at each time of the answer. [time − longest] */
export function writtenOf(output: Float32Array, { answers, longest, steps }: Script): readonly string[] {
  return Array.from({ length: steps - longest }, (_, i) => {
    const start = (longest + i) * answers.length;
    return answers[largest(output, start, answers.length)] ?? "";
  });
}

/** The text before the end. */
export function textOf(symbols: readonly (string | null)[], { end }: Script): string {
  const until = symbols.findIndex((symbol) => symbol === null || symbol === end);
  return symbols.slice(0, until < 0 ? symbols.length : until).join("");
}
