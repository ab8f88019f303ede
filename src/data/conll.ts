/**
 * Tagged sentences in columns, as in the CoNLL tasks (Tjong Kim Sang & De Meulder 2003): one word per line, the word first, its
 * tag last, a blank line after every sentence, `-DOCSTART-` lines between documents. Tags are `O`, or a letter and the kind of
 * entity: `B-PER`, `I-PER`. However entities begin (IOB1, IOB2, IOBES), they are given as IOB2: `B-` first, then `I-`.
 *
 *   const { sentences, kinds } = readConll(text, progress);
 *   sentences[0].words, sentences[0].tags                // ["EU", "rejects"], ["B-ORG", "O"]
 */
import type { Columns } from "../core/columns.ts";
import { Problem } from "../core/problem.ts";
import { numbersWords, tagForm, wordLines, type WordLine } from "./conll-lines.ts";
import { atLine, shortened, type Progress } from "./lines.ts";
import type { Note } from "./note.ts";
import { entityRoles } from "./roles.ts";
import type { TableFound } from "./taken.ts";

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
  readonly table: TableFound;
  /** What to tell of how it was read. */
  readonly notes: readonly Note[];
}

/** Which column is what, counted from 0. */
interface ConllColumns {
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

/** @throws Problem, with its line. */
export function readConll(given: string, chosen: Columns = new Map(), progress?: Progress): ConllFile {
  const { rows, names } = wordLines(given, progress);
  const columns = columnsTaken(columnsOf(rows, names), chosen);
  const sentences: OpenSentence[] = [];
  const kinds = new Set<string>();
  for (const { parts, line, begins } of rows) {
    if (begins || sentences.length === 0) sentences.push({ words: [], tags: [], line });
    addWord(sentences.at(-1), parts[columns.word] ?? "", parts[columns.tag] ?? "", line, kinds);
  }
  if (kinds.size === 0) throw new Problem("conll.noEntities");
  const taken = Object.values(entityRoles).map(({ key }) => ({
    role: key,
    columns: [columns[key]],
    by: chosen.has(key) ? ("chosen" as const) : ("contents" as const),
  }));
  const notes = names ? [{ key: "fact.table.header", parameters: { got: shortened(names.join(" · ")) } }] : [];
  return { sentences, kinds: [...kinds], table: { rows: rows.length, columns: columns.count, taken }, notes };
}

/** What a person chose, else what was found. @throws Problem where it is none of the columns, or one is taken twice. */
function columnsTaken(found: ConllColumns, chosen: Columns): ConllColumns {
  const [word, tag] = [found.word, found.tag].map((column, i) => chosen.get(i === 0 ? "word" : "tag")?.[0] ?? column);
  const columns = { word: word ?? found.word, tag: tag ?? found.tag, count: found.count };
  for (const role of ["word", "tag"] as const)
    if (columns[role] >= found.count)
      throw new Problem("columns.beyond", { role, got: columns[role] + 1, columns: found.count }, atLine(1));
  if (columns.word === columns.tag)
    throw new Problem("columns.twice", { column: columns.word + 1, first: "word", second: "tag" });
  return columns;
}

/** The word stands first, behind its number in the sentence if there is one; the tag last, or where tags mark most. */
function columnsOf(rows: readonly WordLine[], names: readonly string[] | null): ConllColumns {
  const count = rows[0]?.parts.length ?? 0;
  const tagged = Array.from({ length: count }, (_, column) => kindsIn(rows, column));
  const marking = tagged.flatMap((kinds, column) => (kinds && kinds.size > 0 ? [column] : []));
  let tag = marking.at(-1) ?? count - 1;
  // Entities within others have a column of their own behind that of the outer ones.
  while (isWithin(tagged[tag], tagged[tag - 1])) tag--;
  const isNumbered = count > 2 && numbersWords(rows);
  const word = tagged.findIndex((kinds, column) => kinds === null && column !== tag && !(column === 0 && isNumbered));
  const named = names?.findIndex((name) => /^(?:words?|tokens?|form|text)$/i.test(name)) ?? -1;
  return { word: named >= 0 && named !== tag ? named : Math.max(word, 0), tag, count };
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
