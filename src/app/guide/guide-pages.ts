/** What the guide line says, cut into pages that fit its two lines; and where its words name a signal. */
import { factsOf, type Language } from "../../i18n/language.ts";

/**
 * `sentences` on as few pages as follow from filling one after the other, none wider than `room`: cut between sentences, where
 * one alone is too wide between its clauses, else between words; and so is what follows a first sentence that would leave most
 * of its page empty, such as a name. `measure`: the width of a text on one line.
 */
export function pagesOf(
  sentences: readonly string[],
  room: number,
  measure: (text: string) => number,
): readonly string[] {
  const pages: string[] = [];
  const fits = (text: string): boolean => measure(text.trimEnd()) <= room;
  const add = (piece: string, finer: readonly Cut[]): void => {
    const last = pages.at(-1) ?? "";
    const isBare = pages.length === 1 && last !== "" && measure(last.trimEnd()) < bare * room;
    if (fits(last + piece)) pages.splice(-1, 1, last + piece);
    else if ((fits(piece) && !isBare) || finer.length === 0) pages.push(piece);
    else {
      // What has to be cut begins on a page of its own.
      if (last !== "" && !isBare) pages.push("");
      for (const part of finer[0]?.(piece) ?? []) add(part, finer.slice(1));
    }
  };
  for (const sentence of sentences) add(sentence, [clausesOf, wordsOf]);
  return pages.map((page) => page.trim()).filter((page) => page !== "");
}

/** A first page of which less is filled says too little. */
const bare = 0.4;

type Cut = (text: string) => readonly string[];

/** Every part keeps its end and the space after it, so that the parts make up the whole. */
const clausesOf: Cut = (text) => text.split(/(?<=[,;:]\s+|[，；：]\s*)(?=\S)/);
/** Chinese has no spaces: a line may end after any character, but not before a mark. */
const wordsOf: Cut = (text) => text.split(/(?<=\s)(?=\S)|(?<=[\u3400-\u9fff，。；：、”）])(?![，。；：、”）\s])/);

/** The sentences of `text`, each with the space after it. */
export function sentencesOf(text: string, language: Language): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const found = Array.from(segmenter.segment(text), ({ segment }) => segment);
  // A quote that opens goes with what it opens; the segmenter takes it for the end of what is before.
  const opened = found.map((one) => /“?$/.exec(one)?.[0] ?? "");
  return found.map(
    (one, i) => (opened[i - 1] ?? "") + one.slice(0, one.length - (i + 1 < found.length ? opened[i].length : 0)),
  );
}

/** A signal by its name in the model, and as people call it. */
export interface NamedSignal {
  readonly signal: string;
  readonly name: string;
}

export interface Word {
  readonly text: string;
  /** The signal that it names, if it names one. */
  readonly signal?: string;
}

/** A word that may stand out: that is bold, and names no signal. */
export interface GuideWord extends Word {
  readonly isStrong?: boolean;
}

/** `text` in parts: what is `strong` is one where it first stands, and so is what names one of `signals` elsewhere. */
export function guideWords(
  text: string,
  strong: readonly string[],
  signals: readonly NamedSignal[],
  language: Language,
): readonly GuideWord[] {
  const first = strong.find((one) => text.includes(one));
  if (first === undefined) return wordsIn(text, signals, language);
  const at = text.indexOf(first);
  const others = strong.filter((one) => one !== first);
  return [
    ...wordsIn(text.slice(0, at), signals, language),
    { text: first, isStrong: true },
    ...guideWords(text.slice(at + first.length), others, signals, language),
  ];
}

/** `text` in parts, those that name one of `signals` apart. */
export function wordsIn(text: string, signals: readonly NamedSignal[], language: Language): readonly Word[] {
  const patterns = signals.map(({ name }) =>
    factsOf(language).isSpaced ? englishPattern(name) : chinesePattern(name),
  );
  const named = patterns
    .flatMap((pattern, i) => (pattern === null ? [] : [{ pattern, length: signals[i]?.name.length ?? 0 }]))
    .toSorted((a, b) => b.length - a.length)
    .map(({ pattern }) => pattern);
  if (named.length === 0) return [{ text }];
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(named.join("|"), "gu"))) {
    const signal = signals.find(({ name }) => name.toLowerCase() === found.toLowerCase())?.signal;
    if (signal === undefined) continue;
    if (index > end) words.push({ text: text.slice(end, index) });
    words.push({ text: found, signal });
    end = index + found.length;
  }
  if (end < text.length) words.push({ text: text.slice(end) });
  return words;
}

/** A capital makes a word a name; what has several words is a name within a sentence, too: "the forget gate". */
function englishPattern(name: string): string | null {
  const isSeveral = name.includes(" ");
  if (!isSeveral && name.charAt(0) === name.charAt(0).toLowerCase()) return null;
  const first = name.charAt(0);
  const start = isSeveral ? `(?:${escaped(first)}|${escaped(first.toLowerCase())})` : escaped(first);
  return `(?<![\\p{L}\\p{N}])${start}${escaped(name.slice(1))}(?![\\p{L}\\p{N}])`;
}

/** Names stand in quotes; a long one is a name without them. */
function chinesePattern(name: string): string {
  return name.length >= 3 ? escaped(name) : `(?<=“)${escaped(name)}(?=”)`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
