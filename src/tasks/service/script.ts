/** How a knowledge base and a question are laid out: one sentence per time, [word, symbol]; first the number of the entry. */
import { largest } from "../score.ts";
import { blankEpisodes } from "../episodes.ts";
import type { SupportedEpisodes } from "../support.ts";
import type { Episodes } from "../task.ts";
import { unknownToken } from "../tokens.ts";
import type { Bank, Consultation, Entry } from "./bank.ts";

export interface Script {
  /** Entries, and answers that there may be: the first so many symbols are their numbers, and the classes of the output. */
  readonly entries: number;
  /** Index = symbol of the input; the numbers, the words, the one that stands for all others. */
  readonly symbols: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** The number, and the words of the longest question. */
  readonly places: number;
}

/** An entry's number as a symbol; no token looks like it. */
function numberName(number: number): string {
  return `#${number + 1}`;
}

export function scriptOf({ vocabulary, longest }: Bank, entries: number): Script {
  const numbers = Array.from({ length: entries }, (_, number) => numberName(number));
  const symbols = [...numbers, ...vocabulary, unknownToken];
  return { entries, symbols, codes: new Map(symbols.map((symbol, code) => [symbol, code])), places: longest + 1 };
}

/** Consultations with equally many entries. Scored at the question, where its answer is known. */
export function episodesOf(consultations: readonly Consultation[], script: Script): SupportedEpisodes {
  const { symbols, codes, places } = script;
  const steps = (consultations[0]?.entries.length ?? 0) + 1;
  const episodes = blankEpisodes(consultations.length, steps, places * symbols.length, 0);
  const support = new Uint8Array(consultations.length * steps);
  const put = (position: number, place: number, symbol: string): void => {
    const code = codes.get(symbol) ?? symbols.length - 1;
    episodes.input[(position * places + place) * symbols.length + code] = 1;
  };
  for (const [episode, { entries, question, answer }] of consultations.entries()) {
    const last = (episode + 1) * steps - 1;
    for (const [time, { number, tokens }] of entries.entries()) {
      const position = episode * steps + time;
      put(position, 0, numberName(number));
      for (const [i, token] of tokens.entries()) put(position, i + 1, token);
      if (number === answer) support[position] = 1;
    }
    for (const [i, token] of question.entries()) put(last, i + 1, token);
    episodes.target[last] = answer ?? 0;
    episodes.mask[last] = answer === null ? 0 : 1;
  }
  return { ...episodes, support };
}

/** What an episode says. */
export function consultationOf(episodes: Episodes, episode: number, script: Script): Consultation {
  const { steps, target, mask } = episodes;
  const last = (episode + 1) * steps - 1;
  const entries = Array.from({ length: steps - 1 }, (_, time): Entry => {
    const [number = 0, ...rest] = codesAt(episodes, episode * steps + time, script);
    return { number, tokens: wordsOf(rest, script) };
  });
  const question = wordsOf(codesAt(episodes, last, script).slice(1), script);
  return { entries, question, answer: mask[last] === 1 ? target[last] : null };
}

/** The symbol at each place, −1 where there is none. [word] */
function codesAt({ input }: Episodes, position: number, { symbols, places }: Script): readonly number[] {
  return Array.from({ length: places }, (_, place) => {
    const start = (position * places + place) * symbols.length;
    const code = largest(input, start, symbols.length);
    return input[start + code] === 1 ? code : -1;
  });
}

function wordsOf(codes: readonly number[], { symbols }: Script): readonly string[] {
  return codes.filter((code) => code >= 0).map((code) => symbols[code] ?? "");
}
