/**
 * The rows of a table without what stands around them: titles above, captions and comments below, cells that a last comma
 * leaves blank. What is left out is told; a row within that does not fit is refused.
 */
import { Problem } from "../core/problem.ts";
import { atLine, shortened } from "./lines.ts";
import { partOf, plainCell } from "./numbers.ts";
import type { Note } from "./note.ts";

export interface Row {
  readonly cells: string[];
  /** On which it begins. */
  readonly line: number;
  readonly isAfterBlank: boolean;
}

interface Sieved {
  readonly rows: string[][];
  readonly lines: number[];
  readonly columns: number;
  readonly notes: readonly Note[];
}

/** Rows above and below that may be left out: more are no titles. */
const mostAround = 40;

/** @throws Problem for a row that does not fit. */
export function sieved(given: readonly Row[]): Sieved {
  const columns = usualWidth(given);
  const rows = given.map((row) => fitted(row, columns));
  const fits = (row: Row): boolean => row.cells.length === columns;
  let [first, end] = [0, rows.length];
  while (first < rows.length && !fits(rows[first] as Row)) first++;
  while (end > first && !fits(rows[end - 1] as Row)) end--;
  const header = lackingOne(rows, first, columns);
  const above = rows.slice(0, header ? first - 1 : first);
  const left: Row[] = [...above, ...rows.slice(end)];
  refuseRagged({ above, within: rows.slice(first, end), below: rows.slice(end), columns });
  const kept = header ? [header] : [];
  for (const row of rows.slice(first, end)) {
    if (fits(row)) kept.push(row);
    else left.push(row);
  }
  return { ...withoutLast(kept, columns), notes: notesOf(left) };
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/** A number, or a date in figures: what stands in rows and not in names. */
export function looksCounted(cell: string): boolean {
  return partOf(cell) !== null || /^\d[\d\-/.:T年月日]*$/.test(plainCell(cell));
}

/** The most frequent number of columns of the first rows that are wide, the first of equals. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, 4 * mostAround)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [usual, most] = [rows[0]?.cells.length ?? 0, 0];
  for (const [width, count] of counts) if (count > most) [usual, most] = [width, count];
  const wide = rows.filter(({ cells }) => cells.length === usual);
  // A comma behind the last cell of every row, and none behind the names.
  const isOver =
    counts.has(usual - 1) && usual > 2 && wide.every(({ cells }) => (cells[usual - 1] ?? "").trim() === "");
  return isOver ? usual - 1 : usual;
}

/** Without blank cells beyond the last column. */
function fitted(row: Row, columns: number): Row {
  if (row.cells.length <= columns || !isBlank(row.cells.slice(columns))) return row;
  return { ...row, cells: row.cells.slice(0, columns) };
}

/** Names over all columns but the first, as R writes them over names of rows. */
function lackingOne(rows: readonly Row[], first: number, columns: number): Row | null {
  const [row, next] = [rows[first - 1], rows[first]];
  if (!row || !next || columns < 3 || row.cells.length !== columns - 1 || next.isAfterBlank) return null;
  const isNames = row.cells.every((cell) => cell.trim() !== "" && !looksCounted(cell)) && next.cells.some(looksCounted);
  return isNames ? { ...row, cells: ["", ...row.cells] } : null;
}

interface Frame {
  readonly above: readonly Row[];
  /** The first row and the last fit. */
  readonly within: readonly Row[];
  readonly below: readonly Row[];
  readonly columns: number;
}

/** @throws Problem for a row that is no title, caption or comment. */
function refuseRagged({ above, within, below, columns }: Frame): void {
  const isCounted = isFirstCounted(within, columns);
  const isText = ({ cells }: Row): boolean => isCounted && !looksCounted(cells[0] ?? "");
  const isApart = below.findIndex((row) => row.isAfterBlank);
  const isTitle = (row: Row): boolean => isText(row) || isLone(row) || within[0]?.isAfterBlank === true;
  const isCaption = (row: Row, i: number): boolean => isText(row) || (isApart >= 0 && i >= isApart);
  // Where rows begin with it, the sign says nothing: #holiday.
  const isSign = within.some((row) => row.cells.length === columns && isComment(row));
  const bad = [
    ...above.filter((row) => above.length > mostAround || !isTitle(row)),
    ...within.filter(({ cells }) => cells.length !== columns),
    ...below.filter((row, i) => below.length > mostAround || !isCaption(row, i)),
  ].find((row) => isSign || !isComment(row));
  if (bad) throw new Problem("table.ragged", { got: bad.cells.length, wanted: columns }, atLine(bad.line));
}

function isComment({ cells: [cell = ""] }: Row): boolean {
  return /^\s*(?:#|\/\/)/.test(cell);
}

/** One cell of words. */
function isLone({ cells }: Row): boolean {
  return cells.slice(1).every((cell) => cell.trim() === "") && !looksCounted(cells[0] ?? "");
}

/** Whether most rows begin with a number or a date. */
function isFirstCounted(rows: readonly Row[], columns: number): boolean {
  const looked = rows.slice(0, mostAround).filter(({ cells }) => cells.length === columns);
  return columns > 1 && 2 * looked.filter(({ cells }) => looksCounted(cells[0] ?? "")).length > looked.length;
}

/** Without last columns that have no name and nothing in them. */
function withoutLast(kept: readonly Row[], columns: number): Omit<Sieved, "notes"> {
  let width = columns;
  while (width > 1 && kept.every(({ cells }) => (cells[width - 1] ?? "").trim() === "")) width--;
  return {
    rows: kept.map(({ cells }) => (cells.length === width ? cells : cells.slice(0, width))),
    lines: kept.map(({ line }) => line),
    columns: width,
  };
}

function notesOf(left: readonly Row[]): readonly Note[] {
  const [row] = left;
  if (!row) return [];
  const got = shortened(row.cells.join(" ").trim());
  return [{ key: "fact.table.leftOut", parameters: { count: left.length, line: row.line, got } }];
}
