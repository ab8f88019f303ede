/**
 * Tagged sentences in columns, as in the CoNLL tasks (Tjong Kim Sang & De Meulder 2003): one word per line, the word first, its
 * tag last, a blank line after every sentence, `-DOCSTART-` lines between documents. Tags are `O`, or a letter and the kind of
 * entity: `B-PER`, `I-PER`. However entities begin (IOB1, IOB2, IOBES), they are given as IOB2: `B-` first, then `I-`.
 *
 *   const { sentences, kinds } = readConll(text, progress);
 *   sentences[0].words, sentences[0].tags                // ["EU", "rejects"], ["B-ORG", "O"]
 */
import { Problem } from "../core/problem.ts";
import { atLine, forEachLine, plainText, shortened, type Progress } from "./lines.ts";

export interface TaggedSentence {
  readonly words: readonly string[];
  /** In IOB2. [word] */
  readonly tags: readonly string[];
  /** Of its first word. */
  readonly line: number;
}

export interface ConllFile {
  readonly sentences: readonly TaggedSentence[];
  /** Kinds of entities, in the order in which they first come: `PER`, `LOC` … */
  readonly kinds: readonly string[];
  readonly columns: ConllColumns;
}

/** Which column is what, counted from 0. */
export interface ConllColumns {
  readonly word: number;
  readonly tag: number;
  readonly count: number;
}

export const mostKinds = 100;
export const longestSentence = 1000;

interface OpenSentence {
  readonly words: string[];
  readonly tags: string[];
  readonly line: number;
}

interface WordLine {
  readonly parts: readonly string[];
  readonly line: number;
  readonly begins: boolean;
}

/** @throws Problem, with its line. */
export function readConll(given: string, progress?: Progress): ConllFile {
  const rows = rowsOf(plainText(given), progress);
  const columns = columnsOf(rows);
  const sentences: OpenSentence[] = [];
  const kinds = new Set<string>();
  for (const { parts, line, begins } of rows) {
    if (begins || sentences.length === 0) sentences.push({ words: [], tags: [], line });
    addWord(sentences.at(-1), parts[columns.word] ?? "", parts[columns.tag] ?? "", line, kinds);
  }
  if (kinds.size === 0) throw new Problem("conll.noEntities");
  return { sentences, kinds: [...kinds], columns };
}

/** The lines that are words. @throws Problem where one has another number of columns than the first. */
function rowsOf(text: string, progress?: Progress): readonly WordLine[] {
  const rows: WordLine[] = [];
  let [isOpen, columns] = [false, 0];
  let sign: RegExp | null = null;
  const visit = (written: string, line: number): void => {
    const trimmed = written.replace(/^[ \r\ufeff\u200b]+|[\s\u200b]+$/g, "");
    if (trimmed === "" || trimmed.startsWith("-DOCSTART-")) {
      isOpen = false;
      return;
    }
    const isTagged = tagForm.test(/\S+$/.exec(trimmed)?.[0] ?? "");
    if (trimmed.startsWith("#") && (!isTagged || /^#\s\S+\s.*:\/\//.test(trimmed))) return;
    // Between tabs a word may have blanks in it.
    sign ??= trimmed.includes("\t") ? / *\t */ : /[ \t\u3000]+/;
    const parts = trimmed.split(sign);
    columns ||= Math.max(parts.length, 2);
    if (parts.length !== columns)
      throw new Problem("conll.columns", { got: parts.length, wanted: columns }, atLine(line));
    rows.push({ parts, line, begins: !isOpen });
    isOpen = true;
  };
  forEachLine(text, visit, progress);
  return withoutRanges(rows);
}

/**
 * Where words are numbered, without what several words were before they were parted (`3-4`), and words that are only meant
 * (`8.1`); elsewhere those are words: scores and decimals.
 */
function withoutRanges(rows: readonly WordLine[]): readonly WordLine[] {
  if ((rows[0]?.parts.length ?? 0) <= 3) return rows;
  let begins = false;
  const kept = rows.flatMap((row) => {
    begins ||= row.begins;
    if (/^\d+[-.]\d+$/.test(row.parts[0] ?? "")) return [];
    const own = { ...row, begins };
    begins = false;
    return [own];
  });
  return kept.length > 0 && numbersWords(kept) ? kept : rows;
}

/** The word stands first, behind its number in the sentence if there is one; the tag last, or where tags mark most. */
function columnsOf(rows: readonly WordLine[]): ConllColumns {
  const count = rows[0]?.parts.length ?? 0;
  const tagged = Array.from({ length: count }, (_, column) => kindsIn(rows, column));
  const marking = tagged.flatMap((kinds, column) => (kinds && kinds.size > 0 ? [column] : []));
  let tag = marking.at(-1) ?? count - 1;
  // Entities within others have a column of their own behind that of the outer ones.
  while (isWithin(tagged[tag], tagged[tag - 1])) tag--;
  const isNumbered = count > 2 && numbersWords(rows);
  const word = tagged.findIndex((kinds, column) => kinds === null && column !== tag && !(column === 0 && isNumbered));
  return { word: Math.max(word, 0), tag, count };
}

/** The kinds of entities in a column of tags, with how many words each marks; null where it holds something else. */
function kindsIn(rows: readonly WordLine[], column: number): ReadonlyMap<string, number> | null {
  const kinds = new Map<string, number>();
  for (const { parts } of rows) {
    const found = tagForm.exec(parts[column] ?? "");
    if (!found) return null;
    if (found[2] !== undefined) kinds.set(found[2], (kinds.get(found[2]) ?? 0) + 1);
  }
  return kinds;
}

/** Whether a column marks nothing that the one before it does not mark more of. */
function isWithin(
  kinds: ReadonlyMap<string, number> | null | undefined,
  before: ReadonlyMap<string, number> | null | undefined,
): boolean {
  if (!kinds || !before || kinds.size === 0) return false;
  return [...kinds.keys()].every((kind) => before.has(kind)) && total(before) > total(kinds);
}

function total(kinds: ReadonlyMap<string, number>): number {
  return [...kinds.values()].reduce((sum, count) => sum + count, 0);
}

/** Whether the first column counts the words of each sentence. */
function numbersWords(rows: readonly WordLine[]): boolean {
  let before = 0;
  return rows.every(({ parts: [first = ""], begins }) => {
    const number = /^\d{1,5}$/.test(first) ? Number(first) : NaN;
    const isNext = begins ? number <= 1 : number === before + 1;
    before = number;
    return isNext;
  });
}

const tagForm = /^(?:O|([BIESLUMW])-(\S{1,40}))$/u;

function addWord(
  sentence: OpenSentence | undefined,
  word: string,
  tag: string,
  line: number,
  kinds: Set<string>,
): void {
  const [found, place, kind = ""] = tagForm.exec(tag) ?? [];
  if (found === undefined || !sentence) throw new Problem("conll.tag", { got: shortened(tag) }, atLine(line));
  if (sentence.words.length >= longestSentence)
    throw new Problem("conll.long", { limit: longestSentence }, atLine(sentence.line));
  if (place !== undefined && !kinds.has(kind) && kinds.size >= mostKinds)
    throw new Problem("conll.types", { limit: mostKinds, got: shortened(kind) }, atLine(line));
  if (place !== undefined) kinds.add(kind);
  sentence.words.push(word);
  sentence.tags.push(plainTag(place, kind, sentence.tags.at(-1)));
}

/** In IOB2: an entity begins where it says so, and where another one or none was before. */
function plainTag(place: string | undefined, kind: string, before = "O"): string {
  if (place === undefined) return "O";
  const goesOn = before !== "O" && before.slice(2) === kind;
  return goesOn && place !== "B" && place !== "S" && place !== "U" && place !== "W" ? `I-${kind}` : `B-${kind}`;
}
