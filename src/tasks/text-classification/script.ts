/** How a text is laid out in time, and what symbols and classes stand for. */
import { largest } from "../score.ts";
import type { Episodes } from "../task.ts";
import { unknownToken } from "../tokens.ts";
import type { Texts } from "./texts.ts";

export interface Script {
  /** Index = symbol of the input. */
  readonly symbols: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** Index = class of the output. */
  readonly classes: readonly string[];
  /** Tokens of the longest text, and the time of the answer. */
  readonly steps: number;
}

export function scriptOf({ vocabulary, hasUnknown, classes, longest }: Texts): Script {
  const symbols = hasUnknown ? [...vocabulary, unknownToken] : vocabulary;
  return { symbols, codes: new Map(symbols.map((symbol, code) => [symbol, code])), classes, steps: longest + 1 };
}

/** What comes in at each time before the answer, "" for nothing. [time] */
export function shownAt(episodes: Episodes, episode: number, { symbols, steps }: Script): readonly string[] {
  const width = symbols.length + 1;
  return Array.from({ length: steps - 1 }, (_, time) => {
    const start = (episode * steps + time) * width;
    const code = largest(episodes.input, start, width);
    return episodes.input[start + code] === 1 ? (symbols[code] ?? "") : "";
  });
}

export function tokensAt(episodes: Episodes, episode: number, script: Script): readonly string[] {
  return shownAt(episodes, episode, script).filter((token) => token !== "");
}
