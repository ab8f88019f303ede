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
      const isWritten = hasGaps && (isSpaced || !/\p{Script=Han}/u.test(chunk));
      return isWritten ? withMarksApart(chunk, isKnown) : longestWords(chunk, longest, isKnown);
    });
}

function longestWords(chunk: string, longest: number, isKnown: (word: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < chunk.length;) {
    let length = Math.min(longest, chunk.length - at);
    while (length > 1 && !isKnown(chunk.slice(at, at + length))) length--;
    const word = length > 1 ? chunk.slice(at, at + length) : String.fromCodePoint(chunk.codePointAt(at) ?? 0);
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
