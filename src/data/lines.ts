/** What every reader of a text begins with: plain lines, places in them, and what to say of text that is none. */
import { Problem, type Place } from "../core/problem.ts";

/** Told now and then by readers of long texts: the share that is done, 0 … 1. */
export type Progress = (share: number) => void;

const mark = "\ufeff";
const mostLines = 1_000_000;

/**
 * `text` without a byte order mark, with "\n" for every line end.
 * @throws Problem when there is nothing but blanks, too much, or bytes of another sort of file.
 */
export function plainText(text: string): string {
  const unmarked = text.startsWith(mark) ? text.slice(1) : text;
  const plain = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
  if (!/\S/.test(plain)) throw new Problem("data.empty");
  const lines = countLines(plain, plain.length);
  if (lines > mostLines) throw new Problem("text.lines", { got: lines, limit: mostLines });
  const nul = plain.indexOf("\0");
  if (nul >= 0) throw new Problem("text.binary", {}, placeAt(plain, nul));
  return plain;
}

/** Where the character at `index` of a plain text stands. */
export function placeAt(text: string, index: number): Place {
  const before = text.lastIndexOf("\n", index - 1);
  return { line: countLines(text, index) + 1, column: index > 0 ? index - before : 1 };
}

/** The line ends before `index`. */
function countLines(text: string, index: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** The beginning of a line or of one of its columns, both counted from 1. */
export function atLine(line: number, column = 1): Place {
  return { line, column };
}

const shown = 40;

/** What a message shows of something that may be long. */
export function shortened(text: string): string {
  const start = text.slice(0, 4 * shown).replace(/\s+/g, " ");
  const letters = Array.from(start);
  return letters.length > shown ? `${letters.slice(0, shown).join("")}…` : start;
}

/** How many lines are read between two words of progress. */
const linesPerWord = 8192;

/**
 * Calls `visit` with every line of a plain text and its number, counted from 1; a line that is longer than any of these
 * files has is refused. @throws Problem.
 */
export function forEachLine(text: string, visit: (line: string, number: number) => void, progress?: Progress): void {
  let [start, number] = [0, 0];
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    number++;
    if (end - start > longestLine)
      throw new Problem("text.line", { got: end - start, limit: longestLine }, atLine(number));
    visit(text.slice(start, end), number);
    if (number % linesPerWord === 0) progress?.(end / text.length);
    start = end + 1;
  }
}

/** Characters in one line of a story, a sentence or a fact. */
const longestLine = 20_000;
