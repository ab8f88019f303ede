/** Quotes around cells: where they are none, where they are written in another way, and where they are broken. */
import { Problem, type Place } from "../core/problem.ts";
import { placeAt, shortened } from "./lines.ts";

/** Characters in one cell. */
export const longestCell = 20_000;

/**
 * A quote at the beginning of a cell closes, and right before the cell's end. Papa Parse goes on after such a fault, and needs
 * time with the square of a cell's length for it.
 */
export function quoteFault(text: string, delimiter: string): Problem | null {
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const before = text[at - 1];
    if (before !== undefined && before !== "\n" && before !== delimiter) continue;
    const opened = at;
    at = text.indexOf('"', at + 1);
    while (at >= 0 && text[at + 1] === '"' && at - opened <= 2 * longestCell) at = text.indexOf('"', at + 2);
    if (at - opened > 2 * longestCell) return longCell(at - opened, placeAt(text, opened));
    if (at < 0) return new Problem("table.quote", {}, placeAt(text, opened));
    const after = text[at + 1];
    if (after !== undefined && after !== "\n" && after !== delimiter)
      return new Problem("table.afterQuote", { got: shortened(text.slice(at + 1, at + 9)) }, placeAt(text, at + 1));
  }
  return null;
}

export function longCell(got: number, place: Place): Problem {
  return new Problem("table.cell", { got, limit: longestCell }, place);
}

/** The ways in which programs write quotes that are not those of RFC 4180. */
const ways: readonly ((text: string, delimiter: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\\"', '""'),
  (text, delimiter) =>
    text.replaceAll(new RegExp(`(^|[${delimiter}\n]) +"`, "g"), '$1"').replace(/" +(?=[\n,;\t])/g, '"'),
];

/** With quotes as in RFC 4180 where they were written so, with blanks before them, with `\\"` within, or as '…'. */
export function usuallyQuoted(given: string, delimiter: string): string {
  const text = isInSingle(given, delimiter) ? given.replaceAll('"', '""').replaceAll("'", '"') : given;
  if (!text.includes('"')) return text;
  const isSpaced = new RegExp(`[${delimiter}] +"[^"\n]*"[ \n${delimiter}]`).test(text.slice(0, longestCell));
  const tried = isSpaced ? ways.toReversed() : ways;
  for (const way of tried) {
    const other = way(text, delimiter);
    if (quoteFault(other, delimiter) === null) return other;
  }
  return text;
}

const looked = 24;

/** Whether every cell of the first rows stands in single quotes. */
function isInSingle(text: string, delimiter: string): boolean {
  if (!text.trimStart().startsWith("'")) return false;
  const form = new RegExp(`^'[^'\n]*'(?:[${delimiter}] *'[^'\n]*')*$`);
  const lines = text.split("\n", looked).filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => form.test(line.trim()));
}

interface Quoted {
  readonly text: string;
  /** Cells with a quote that is a character of them, and the line of the first. */
  readonly count: number;
  readonly line: number;
}

/**
 * Between tabs few programs quote: a quote that does not close right before the next tab or line end is a character, and so
 * are those that would swallow a tab of the next line.
 */
export function withPlainQuotes(text: string): Quoted {
  if (!text.includes('"')) return { text, count: 0, line: 0 };
  const parts: string[] = [];
  let [from, count, line] = [0, 0, 0];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    const isOpening = at === 0 || text[at - 1] === "\n" || text[at - 1] === "\t";
    const end = isOpening ? endOfQuoted(text, at) : at + 1;
    if (end > 0) {
      at = end;
      continue;
    }
    const cell = /^[^\t\n]*/.exec(text.slice(at, at + longestLine))?.[0] ?? "";
    if (count++ === 0) line = text.slice(0, at).split("\n").length;
    parts.push(text.slice(from, at), `"${cell.replaceAll('"', '""')}"`);
    at += cell.length;
    from = at;
  }
  return { text: parts.join("") + text.slice(from), count, line };
}

/** Characters of a cell that are looked at. */
const longestLine = 20_000;
/** A quoted cell may go on over so many characters. */
const longestQuoted = 20_000;

/** One past the quoted cell that begins at `start`; 0 where the quote is only a character. */
function endOfQuoted(text: string, start: number): number {
  const within = text.slice(start + 1, start + 1 + longestQuoted);
  const [all, inside = "", after] = /^((?:[^"]|"")*)"(?!")([\t\n]?)/.exec(within) ?? [];
  if (all === undefined) return 0;
  const end = start + 1 + all.length;
  const isClosed = after !== "" || end === text.length;
  const swallows = inside.includes("\n") && inside.includes("\t");
  return isClosed && !swallows ? start + 1 + inside.length + 1 : 0;
}
