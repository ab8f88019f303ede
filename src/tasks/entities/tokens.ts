/** From a text that somebody typed to tokens as the sentences of a task have them. */
import type { Reader } from "./sentences.ts";

export type Tokens = (text: string, isSpaced: boolean) => readonly string[];

/**
 * Between gaps a token is what the vocabulary has, else a word with the marks around it apart. Where nothing is spaced, as
 * in Chinese, it is the longest word of the vocabulary that stands there, else one character.
 */
export function tokensBy({ codes, hasGaps }: Pick<Reader, "codes" | "hasGaps">): Tokens {
  const longest = Math.max(1, ...Array.from(codes.keys(), (word) => word.length));
  const isKnown = (word: string): boolean => word.length <= longest && codes.has(word);
  return (text, isSpaced) =>
    (text.match(/\S+/gu) ?? []).flatMap((chunk) => {
      if (isKnown(chunk)) return [chunk];
      const hasOwnGaps = !/\p{Script=Han}/u.test(chunk) || (hasGaps && isSpaced);
      return hasOwnGaps ? withMarksApart(chunk, isKnown) : longestWords(chunk, longest, isKnown);
    });
}

/** What is no Chinese and no mark stands together. */
const otherScript = /[^\p{Script=Han}\p{P}\p{S}]+/uy;

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

function longestWords(chunk: string, longest: number, isKnown: (word: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < chunk.length;) {
    let length = Math.min(longest, chunk.length - at);
    while (length > 1 && !isKnown(chunk.slice(at, at + length))) length--;
    otherScript.lastIndex = at;
    const run = length > 1 ? null : otherScript.exec(chunk);
    const word = run?.[0] ?? (length > 1 ? chunk.slice(at, at + length) : firstOf(chunk.slice(at, at + 2)));
    found.push(word);
    at += word.length;
  }
  return found;
}

const mark = /^[\p{P}\p{S}]$/u;

function withMarksApart(chunk: string, isKnown: (word: string) => boolean): readonly string[] {
  let [from, to] = [0, chunk.length];
  while (from < to && mark.test(chunk.charAt(from))) from++;
  if (from === to) return [chunk];
  while (mark.test(chunk.charAt(to - 1)) && !isKnown(chunk.slice(from, to))) to--;
  const marks = (text: string): readonly string[] => (text === "" ? [] : isKnown(text) ? [text] : Array.from(text));
  return [...marks(chunk.slice(0, from)), chunk.slice(from, to), ...marks(chunk.slice(to))];
}
