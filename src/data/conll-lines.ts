/** The lines of tagged sentences: what stands between their columns, where sentences begin, and names of columns above. */
import { Problem } from "../core/problem.ts";
import { atLine, forEachLine, plainText, type Progress } from "./lines.ts";
import { refuseJson } from "./other-forms.ts";

export interface WordLine {
  readonly parts: readonly string[];
  readonly line: number;
  readonly begins: boolean;
}

/** `B-PER`, `B_PER`. */
export const tagForm = /^(?:O|([BIESLUMW])[-_](\S{1,40}))$/u;

export interface WordLines {
  readonly rows: readonly WordLine[];
  /** Of the columns, where the first line says them. */
  readonly names: readonly string[] | null;
}

/** The lines that are words. @throws Problem where one has another number of columns than the first. */
export function wordLines(given: string, progress?: Progress): WordLines {
  const text = plainText(given);
  refuseJson(text);
  const rows = withoutRanges(rowsOf(text, progress));
  const [first, second] = rows;
  const isNamed =
    first?.parts.some((part) => names.test(part)) === true &&
    !first.parts.some(isTag) &&
    (second?.parts.some(isTag) ?? false);
  if (!isNamed) return { rows, names: null };
  return {
    rows: bySentence(
      rows.slice(1),
      first.parts.findIndex((part) => /^#?\s*sent/i.test(part)),
    ),
    names: first.parts,
  };
}

const names = /^#?\s*(?:words?|tokens?|form|text|tags?|labels?|ner(?:[_ ]tags?)?|pos|entity|sentence(?: ?#|_id)?)$/i;

/** A column says where sentences begin: by another number, or by being filled. */
function bySentence(rows: readonly WordLine[], column: number): readonly WordLine[] {
  let before = "";
  return rows.map((row, i) => {
    const own = column < 0 ? "" : (row.parts[column] ?? "");
    const isNew = own !== "" && own !== before;
    if (own !== "") before = own;
    return { ...row, begins: i === 0 || row.begins || isNew };
  });
}

function isTag(part: string): boolean {
  return tagForm.test(part);
}

/** The fields of a line between commas, quotes as in RFC 4180. */
function fieldsOf(line: string): string[] {
  const fields = [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, field = ""]) => field.trim());
  return fields.map((field) =>
    /^".*"$/s.test(field) && field.length > 1 ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
}

/** Lines that are looked at to say what stands between columns. */
const looked = 60;

function areBetweenCommas(text: string): boolean {
  const lines = text.slice(0, 20_000).split("\n", looked).slice(0, -1).filter((line) => line.trim() !== ""); // prettier-ignore
  const ending = lines.filter((line) => line.includes(",") && isTag(fieldsOf(line).at(-1) ?? ""));
  return !text.includes("\t") && lines.length > 1 && 2 * ending.length > lines.length;
}

function rowsOf(text: string, progress?: Progress): readonly WordLine[] {
  const rows: WordLine[] = [];
  const hasCommas = areBetweenCommas(text);
  let [isOpen, columns] = [false, 0];
  let sign: RegExp | null = null;
  const visit = (written: string, line: number): void => {
    const trimmed = written.replace(/^[ \r\ufeff\u200b]+|[\s\u200b]+$/g, "");
    if (trimmed === "" || trimmed.startsWith("-DOCSTART-")) {
      isOpen = false;
      return;
    }
    const isTagged = isTag(/\S+$/.exec(trimmed)?.[0] ?? "");
    if (trimmed.startsWith("#") && (!isTagged || /^#\s\S+\s.*:\/\//.test(trimmed))) return;
    // Between tabs a word may have blanks in it.
    sign ??= trimmed.includes("\t") ? / *\t */ : /[ \t\u3000]+/;
    const parts = hasCommas ? fieldsOf(trimmed) : trimmed.split(sign);
    columns ||= Math.max(parts.length, 2);
    if (parts.length !== columns)
      throw new Problem("conll.columns", { got: parts.length, wanted: columns }, atLine(line));
    rows.push({ parts, line, begins: !isOpen });
    isOpen = true;
  };
  forEachLine(text, visit, progress);
  return rows;
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

/** Whether the first column counts the words of each sentence. */
export function numbersWords(rows: readonly WordLine[]): boolean {
  let before = 0;
  return rows.every(({ parts: [first = ""], begins }) => {
    const number = /^\d{1,5}$/.test(first) ? Number(first) : NaN;
    const isNext = begins ? number <= 1 : number === before + 1;
    before = number;
    return isNext;
  });
}
