/** Words of a known vocabulary in a line that a person typed, with or without spaces between them. */

export interface Vocabulary {
  /** Index = symbol. */
  readonly words: readonly string[];
  /** By the word itself, and by the word in small letters. */
  readonly codes: ReadonlyMap<string, number>;
  /** UTF-16 units of the longest word. */
  readonly longest: number;
}

export function vocabularyFrom(words: readonly string[]): Vocabulary {
  const codes = new Map<string, number>();
  for (const [code, word] of words.entries()) if (!codes.has(fold(word))) codes.set(fold(word), code);
  for (const [code, word] of words.entries()) codes.set(word, code);
  return { words, codes, longest: words.reduce((longest, word) => Math.max(longest, word.length), 0) };
}

/** A word that stands at `column` (from 1); `code` is null where the vocabulary does not have it. */
export interface Found {
  readonly word: string;
  readonly code: number | null;
  readonly column: number;
}

/** Whether it is written without gaps between words. */
export function isGapless(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/**
 * The words of `line`, in order; punctuation around them does not count. Where words have no gap between them, each is
 * the longest of the vocabulary that stands there.
 */
export function segment(line: string, vocabulary: Vocabulary): readonly Found[] {
  return [...line.matchAll(/\S+/gu)].flatMap(({ 0: chunk, index }) =>
    isGapless(chunk) ? wordsIn(chunk, index + 1, vocabulary) : wordIn(chunk, index + 1, vocabulary),
  );
}

/** Words as one writes them: with gaps, but for those that are written without. */
export function joined(words: readonly string[]): string {
  return words
    .map((word, i) => (i === 0 || (isGapless(word) && isGapless(words[i - 1] ?? "")) ? word : ` ${word}`))
    .join("");
}

function codeOf(word: string, { codes }: Vocabulary): number | null {
  return codes.get(word) ?? codes.get(fold(word)) ?? null;
}

/** Long words are not even looked for, so that a long row of marks is read at once. */
function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return word.length <= vocabulary.longest && codeOf(word, vocabulary) !== null;
}

function fold(word: string): string {
  return word.toLowerCase();
}

const before = /^[\p{P}\p{S}]+/u;
const mark = /^[\p{P}\p{S}]$/u;

/** One word between spaces: as it stands, else without the marks before it and behind it. */
function wordIn(chunk: string, column: number, vocabulary: Vocabulary): readonly Found[] {
  const lead = isKnown(chunk, vocabulary) ? 0 : (before.exec(chunk)?.[0].length ?? 0);
  let end = chunk.length;
  while (end > lead && mark.test(chunk.charAt(end - 1)) && !isKnown(chunk.slice(lead, end), vocabulary)) end--;
  const word = chunk.slice(lead, end);
  return word === "" ? [] : [{ word, code: codeOf(word, vocabulary), column: column + lead }];
}

function wordsIn(chunk: string, column: number, vocabulary: Vocabulary): readonly Found[] {
  const found: Found[] = [];
  let unknownFrom: number | null = null;
  const endUnknown = (to: number): void => {
    if (unknownFrom !== null)
      found.push({ word: chunk.slice(unknownFrom, to), code: null, column: column + unknownFrom });
    unknownFrom = null;
  };
  for (let at = 0; at < chunk.length;) {
    const word = longestAt(chunk, at, vocabulary);
    const isMark = word === null && mark.test(chunk.charAt(at));
    if (word !== null || isMark) endUnknown(at);
    if (word !== null) found.push({ word, code: codeOf(word, vocabulary), column: column + at });
    else if (!isMark) unknownFrom ??= at;
    at += word?.length ?? 1;
  }
  endUnknown(chunk.length);
  return found;
}

function longestAt(text: string, at: number, vocabulary: Vocabulary): string | null {
  for (let length = Math.min(vocabulary.longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (codeOf(word, vocabulary) !== null) return word;
  }
  return null;
}

/** The `count` words that are spelt most like `word`, the most alike first. */
export function nearest(word: string, words: readonly string[], count: number): readonly string[] {
  const asked = Array.from(fold(word)).slice(0, 40);
  return words
    .map((known) => ({ known, edits: editsBetween(asked, Array.from(fold(known)).slice(0, 40)) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, count)
    .map(({ known }) => known);
}

/** A third of the letters may be wrong. */
export function isAlike(word: string, known: string): boolean {
  const asked = Array.from(fold(word)).slice(0, 40);
  return 3 * editsBetween(asked, Array.from(fold(known)).slice(0, 40)) <= asked.length;
}

/** Letters to put in, leave out or change (Levenshtein 1966). */
function editsBetween(a: readonly string[], b: readonly string[]): number {
  let row = [...b.keys(), b.length];
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + Number(letter !== other)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The lines of `text` that say something, each with the number of its line. */
export function spokenLines(text: string): readonly { readonly line: string; readonly number: number }[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => /[^\s\p{P}\p{S}]/u.test(line));
}
