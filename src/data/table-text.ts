/** A text before it is a table: what stands between its cells, comments above it, and quotes that are only quotes. */
import Papa from "papaparse";
import type { Note } from "./note.ts";
import { refuseOtherForms } from "./other-forms.ts";
import { usuallyQuoted, withPlainQuotes } from "./quotes.ts";
import { unruled } from "./ruled.ts";
import { isBlank, looksCounted } from "./sieve.ts";

export type Delimiter = "," | ";" | "\t";

interface TableText {
  readonly text: string;
  readonly delimiter: Delimiter;
  readonly notes: readonly Note[];
}

/** Lines keep their numbers. @throws Problem for what is in another form than a table. */
export function tableText(plain: string): TableText {
  refuseOtherForms(plain);
  const { text: given, said } = withoutSeparatorLine(unruled(plain) ?? plain);
  const { text, delimiter } = withoutComments(given, said);
  if (delimiter !== "\t") return { text: usuallyQuoted(text, delimiter), delimiter, notes: [] };
  const { text: quoted, count, line } = withPlainQuotes(text);
  return {
    text: quoted,
    delimiter,
    notes: count > 0 ? [{ key: "fact.table.quotes", parameters: { count, line } }] : [],
  };
}

/** `sep=;`, by which spreadsheets are told what stands between cells. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly said: Delimiter | null } {
  const [line, said = ""] = /^\s*"?sep=(.)"?[ \t;,]*(?=\n|$)/i.exec(text) ?? [];
  if (line === undefined) return { text, said: null };
  const isKnown = said === "," || said === ";" || said === "\t";
  const rest = text.slice(line.length);
  return { text: isKnown ? rest : rest.replaceAll(said, "\t"), said: isKnown ? said : "\t" };
}

/**
 * Lines before the table that begin with # and are no row of it (the names of the columns may stand in one that is), blank:
 * lines keep their numbers.
 */
function withoutComments(
  text: string,
  said: Delimiter | null,
): { readonly text: string; readonly delimiter: Delimiter } {
  const comments = text.slice(0, endOfComments(text));
  const { text: table, delimiter } = said
    ? { text: text.slice(comments.length), delimiter: said }
    : delimited(text.slice(comments.length) || text);
  if (!signs.some((sign) => comments.includes(sign)) || comments === text)
    return { text: comments === text ? table : comments + table, delimiter };
  const [first = ""] = table.split("\n", 1);
  const columns = first.split(delimiter).length;
  const isRow = (line: string): boolean => line.split(delimiter).length === columns;
  const kept = comments.split("\n").map((line) => (columns > 1 && isRow(line) ? line : ""));
  return { text: kept.join("\n") + table, delimiter };
}

/** With which comments above a table begin. */
const signs = ["#", "%", "!"];
/** Lines with comments that are looked for. */
const mostComments = 1000;

/** Where the first line begins that is neither blank nor a comment. */
function endOfComments(text: string): number {
  let end = 0;
  for (let line = 0; line < mostComments; line++) {
    const next = text.indexOf("\n", end);
    if (next < 0 || (!signs.includes(text[end] ?? "") && text.slice(end, next).trim() !== "")) break;
    end = next + 1;
  }
  return end;
}

/** Rows that are looked at to find out what stands between cells, and how much of a text they may take. */
const looked = { rows: 24, characters: 65_536 };

/** Signs that stand between cells elsewhere: they become tabs. Runs of blanks do where columns are lined up. */
const others: readonly { readonly sign: RegExp; readonly isBlanks: boolean }[] = [
  { sign: /\|\|\||[-=]{1,4}>|[→⇒]/g, isBlanks: false },
  { sign: /::/g, isBlanks: false },
  { sign: /，/g, isBlanks: false },
  { sign: /；/g, isBlanks: false },
  { sign: /\|/g, isBlanks: false },
  { sign: /[ \u3000]+/g, isBlanks: true },
];
/** The share of rows that must have as many columns as the first where the sign is an unusual one. */
const sure = 0.9;

/**
 * The one by which the most rows have as many columns as most, and more than one; of equals a tab before a semicolon
 * (where numbers may have a comma) before a comma.
 */
function delimited(text: string): { readonly text: string; readonly delimiter: Delimiter } {
  const shares = (["\t", ";", ","] as const).map((delimiter) => ({ delimiter, share: shareOf(text, delimiter) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= sure) return { text, delimiter: best.delimiter };
  const lines = text.slice(0, looked.characters);
  for (const { sign, isBlanks } of text.includes("\t") ? [] : others) {
    const start = split(lines, sign, isBlanks);
    if (shareOf(start, "\t") >= sure && (!isBlanks || isCounted(start)))
      return { text: split(text, sign, isBlanks), delimiter: "\t" };
  }
  return { text, delimiter: best.share > 0 ? best.delimiter : "," };
}

function split(text: string, sign: RegExp, isBlanks: boolean): string {
  if (!isBlanks) return text.replace(sign, "\t");
  return text.split("\n").map((line) => line.trim().replace(sign, "\t")).join("\n"); // prettier-ignore
}

/** Words with blanks between them are a text; with a number in every row they are a table. */
function isCounted(text: string): boolean {
  const rows = text.split("\n").slice(0, looked.rows).filter((line) => line.trim() !== ""); // prettier-ignore
  const counted = rows.filter(
    (line) => line.replaceAll('"', "").split("\t").filter(looksCounted).length * 2 >= line.split("\t").length,
  );
  return counted.length >= sure * (rows.length - 1) && counted.length > 1;
}

/** The share of rows that have as many columns as most, and more than one. */
function shareOf(text: string, delimiter: Delimiter): number {
  const start = text.slice(0, looked.characters);
  const { data } = Papa.parse<string[]>(start, { delimiter, newline: "\n", preview: looked.rows });
  const share = shareOfUsual(data, start.length < text.length);
  if (delimiter !== "\t" || share >= sure) return share;
  const lines = start.split("\n", looked.rows + 1).map((line) => line.split(delimiter));
  return Math.max(share, shareOfUsual(lines, lines.length > looked.rows || start.length < text.length));
}

function shareOfUsual(parsed: readonly (readonly string[])[], isCut: boolean): number {
  const rows = parsed.filter((row) => !isBlank(row));
  if (isCut && rows.length > 1) rows.pop();
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns = 0, most = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return columns > 1 ? most / rows.length : 0;
}
