/**
 * Tables: comma, semicolon or tab between the cells, quotes as in RFC 4180, a first row of names or none.
 *
 *   const table = readTable(text, { names: [timeNames, valueNames], progress });
 *   const column = findColumn(table, valueNames) ?? 1;   // by name, else by position
 *   const values = numbersOf(table, column, "gap");      // NaN where a cell is blank
 *   const [sources, targets] = textColumns(table, 2);    // tables of texts: pairs, labels
 *
 * Every fault is a Problem with its line.
 */
import Papa from "papaparse";
import { Problem, type Place } from "../core/problem.ts";
import { atLine, placeAt, plainText, shortened, type Progress } from "./lines.ts";

export type Delimiter = "," | ";" | "\t";

export interface Table {
  /** Names of the columns as they are written; null where the first row is data already. */
  readonly header: readonly string[] | null;
  readonly columns: number;
  /** Without the header and without rows that are blank. [row][column] */
  readonly rows: readonly (readonly string[])[];
  /** The line, counted from 1, on which a row begins. */
  readonly lineOf: (row: number) => number;
  readonly delimiter: Delimiter;
}

export interface TableOptions {
  /** Names that columns may have, by meaning: a first row with one of them is a header, whatever stands below. */
  readonly names?: readonly (readonly string[])[];
  readonly progress?: Progress;
}

export const mostColumns = 1024;
export const mostCells = 1_000_000;
/** Characters in one cell. */
export const longestCell = 20_000;

/** @throws Problem, with its line. */
export function readTable(given: string, options: TableOptions = {}): Table {
  const { text, delimiter } = withoutComments(plainText(given));
  checkQuotes(text, delimiter);
  const { rows, lines } = rowsOf(text, delimiter, options.progress);
  const [first, second] = rows;
  if (!first) throw new Problem("data.empty");
  const isNamed = isHeader(first, second, options.names ?? [], delimiter);
  if (isNamed) checkHeader(first, lines[0] ?? 1, second);
  const skipped = isNamed ? 1 : 0;
  return {
    header: isNamed ? first.map((name, column) => (column > 0 ? name : name.replace(/^\s*#/, "")).trim()) : null,
    columns: first.length,
    rows: rows.slice(skipped),
    lineOf: (row) => lines[row + skipped] ?? 1,
    delimiter,
  };
}

/**
 * Lines before the table that begin with # and are no row of it (the names of the columns may stand in one that is), blank:
 * lines keep their numbers.
 */
function withoutComments(text: string): { readonly text: string; readonly delimiter: Delimiter } {
  const comments = text.slice(0, endOfComments(text));
  const table = text.slice(comments.length);
  const delimiter = delimiterOf(table || text);
  if (!comments.includes("#") || table === "") return { text, delimiter };
  const [first = ""] = table.split("\n", 1);
  const columns = first.split(delimiter).length;
  const isRow = (line: string): boolean => line.split(delimiter).length === columns;
  const kept = comments.split("\n").map((line) => (columns > 1 && isRow(line) ? line : ""));
  return { text: kept.join("\n") + table, delimiter };
}

/** Lines with comments that are looked for. */
const mostComments = 1000;

/** Where the first line begins that is neither blank nor begins with #. */
function endOfComments(text: string): number {
  let end = 0;
  for (let line = 0; line < mostComments; line++) {
    const next = text.indexOf("\n", end);
    if (next < 0 || (text[end] !== "#" && text.slice(end, next).trim() !== "")) break;
    end = next + 1;
  }
  return end;
}

/** Rows that are looked at to find out what stands between cells, and how much of a text they may take. */
const looked = { rows: 24, characters: 65_536 };

/**
 * The one by which the most rows have as many columns as the first, and more than one; of equals a tab before a semicolon
 * (where numbers may have a comma) before a comma.
 */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, looked.characters);
  const shares = (["\t", ";", ","] as const).map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: "\n", preview: looked.rows });
    const rows = data.filter((row) => !isBlank(row));
    if (start.length < text.length && rows.length > 1) rows.pop();
    const columns = rows[0]?.length ?? 0;
    const share = columns > 1 ? rows.filter((row) => row.length === columns).length / rows.length : 0;
    return { delimiter, share };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0 ? best.delimiter : ",";
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

/**
 * A quote at the beginning of a cell closes, and right before the cell's end. Papa Parse goes on after such a fault, and needs
 * time with the square of a cell's length for it.
 */
function checkQuotes(text: string, delimiter: Delimiter): void {
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const before = text[at - 1];
    if (before !== undefined && before !== "\n" && before !== delimiter) continue;
    const opened = at;
    at = text.indexOf('"', at + 1);
    while (at >= 0 && text[at + 1] === '"' && at - opened <= 2 * longestCell) at = text.indexOf('"', at + 2);
    if (at - opened > 2 * longestCell) throw longCell(at - opened, placeAt(text, opened));
    if (at < 0) throw new Problem("table.quote", {}, placeAt(text, opened));
    const after = text[at + 1];
    if (after !== undefined && after !== "\n" && after !== delimiter)
      throw new Problem("table.afterQuote", { got: shortened(text.slice(at + 1, at + 9)) }, placeAt(text, at + 1));
  }
}

function longCell(got: number, place: Place): Problem {
  return new Problem("table.cell", { got, limit: longestCell }, place);
}

interface Rows {
  readonly rows: string[][];
  /** The line on which each begins. */
  readonly lines: number[];
}

function rowsOf(text: string, delimiter: Delimiter, progress?: Progress): Rows {
  const found: Rows = { rows: [], lines: [] };
  let [line, from] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, meta: { cursor } }) => {
      addRow(found, data, line);
      if (found.rows.length % 4096 === 1) progress?.(from / text.length);
      for (let end = text.indexOf("\n", from); end >= 0 && end < cursor; end = text.indexOf("\n", end + 1)) line++;
      from = cursor;
    },
  });
  return found;
}

function addRow({ rows, lines }: Rows, row: string[], line: number): void {
  const wanted = rows[0]?.length ?? row.length;
  const got = row.length;
  if (rows.length === 0 && got > mostColumns)
    throw new Problem("table.columns", { got, limit: mostColumns }, atLine(line));
  for (const cell of row) if (cell.length > longestCell) throw longCell(cell.length, atLine(line));
  if (isBlank(row)) return;
  if (got !== wanted) throw new Problem("table.ragged", { got, wanted }, atLine(line));
  if ((rows.length + 1) * wanted > mostCells) throw new Problem("table.cells", { limit: mostCells }, atLine(line));
  rows.push(row);
  lines.push(line);
}

/** Names that are known, or a row without any number over one with a number. */
function isHeader(
  first: readonly string[],
  second: readonly string[] | undefined,
  names: readonly (readonly string[])[],
  delimiter: Delimiter,
): boolean {
  if (first.some((cell) => looksCounted(cell, delimiter))) return false;
  const known = new Set(names.flat().map(plainName));
  if (first.some((cell) => known.has(plainName(cell)))) return true;
  return second?.some((cell) => looksCounted(cell, delimiter)) ?? false;
}

/** A number, or a date in figures: what stands in rows and not in names. */
function looksCounted(cell: string, delimiter: Delimiter): boolean {
  return readNumber(cell, delimiter) !== null || /^\s*\d[\d\-/.:T年月日]*\s*$/.test(cell);
}

function checkHeader(header: readonly string[], line: number, second: readonly string[] | undefined): void {
  const columns = new Map<string, number>();
  for (const [column, name] of header.entries()) {
    const known = columns.get(plainName(name));
    if (known !== undefined && plainName(name))
      throw new Problem(
        "table.duplicate",
        { name: shortened(name), first: known + 1, second: column + 1 },
        atLine(line),
      );
    columns.set(plainName(name), column);
  }
  if (!second) throw new Problem("table.rows", {}, atLine(line));
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

/** The column that has one of `names` (whatever their case), the first of them that is there; null where none is. */
export function findColumn({ header }: Table, names: readonly string[]): number | null {
  const written = (header ?? []).map(plainName);
  const found = names.map((name) => written.indexOf(plainName(name))).find((column) => column >= 0);
  return found ?? null;
}

/**
 * The columns that have one name of each list; where there is no header, or none of the names is in it, the first columns in
 * order. @throws Problem when only some are found, or there are too few columns.
 */
export function chooseColumns(table: Table, names: readonly (readonly string[])[]): readonly number[] {
  const found = names.map((list) => findColumn(table, list));
  if (found.every((column) => column === null)) {
    if (table.columns < names.length) throw tooFew(table, names.length);
    return names.map((_, column) => column);
  }
  return found.map((column, i) => {
    if (column !== null) return column;
    const wanted = (names[i] ?? []).slice(0, 4).join(" / ");
    const got = shortened((table.header ?? []).join(", "));
    throw new Problem("table.noColumn", { wanted, got }, atLine(1));
  });
}

function tooFew(table: Table, wanted: number): Problem {
  return new Problem("table.tooFew", { wanted, got: table.columns }, atLine(table.lineOf(0)));
}

/** What a column is called: its name, else its number counted from 1. */
export function nameOfColumn({ header }: Table, column: number): string {
  return header?.[column] ? header[column] : String(column + 1);
}

/** Cells of one column, without blanks around them. [row] */
export function cellsOf(table: Table, column: number): string[] {
  return table.rows.map((row) => (row[column] ?? "").trim());
}

/** The first `count` columns of a table of texts. [column][row] @throws Problem where there are fewer, or a cell is blank. */
export function textColumns(table: Table, count: number): readonly (readonly string[])[] {
  if (table.columns < count) throw tooFew(table, count);
  return Array.from({ length: count }, (_, column) => filledCells(table, column));
}

/** As `cellsOf`. @throws Problem where a cell is blank. */
export function filledCells(table: Table, column: number): readonly string[] {
  const cells = cellsOf(table, column);
  const blank = cells.indexOf("");
  if (blank >= 0)
    throw new Problem("table.blank", { column: nameOfColumn(table, column) }, atLine(table.lineOf(blank)));
  return cells;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;
const decimalComma = /^[+-]?\d+,\d+$/;
/** Larger numbers overflow where they are squared in float32. */
const largest = 1e18;
/** A cell that is longer is no number, whatever stands in it. */
const longestNumber = 64;
const gaps: ReadonlySet<string> = new Set([
  "",
  "na",
  "n/a",
  "nan",
  "null",
  "none",
  "-",
  "–",
  "—",
  "?",
  ".",
  "缺失",
  "无",
]);

/** The number in a cell, null where there is none. Between semicolons a comma is a decimal point. */
export function readNumber(cell: string, delimiter: Delimiter): number | null {
  const trimmed = cell.trim();
  if (trimmed.length > longestNumber) return null;
  if (decimal.test(trimmed)) return Number(trimmed);
  return delimiter === ";" && decimalComma.test(trimmed) ? Number(trimmed.replace(",", ".")) : null;
}

/**
 * A column of numbers. [row] `blank`: whether a cell without one (blank, NA, NaN, …) is a gap, which gives NaN, or refused.
 * @throws Problem, with its line.
 */
export function numbersOf(table: Table, column: number, blank: "gap" | "refuse"): Float64Array {
  return Float64Array.from(table.rows, (row, i) => {
    const cell = row[column] ?? "";
    const value = readNumber(cell, table.delimiter);
    if (value !== null && Math.abs(value) <= largest) return value;
    if (value === null && blank === "gap" && gaps.has(cell.trim().toLowerCase())) return NaN;
    throw numberProblem(cell.trim(), value, nameOfColumn(table, column), table.lineOf(i));
  });
}

function numberProblem(cell: string, value: number | null, column: string, line: number): Problem {
  const parameters = { column, got: shortened(cell) };
  if (value !== null) return new Problem("table.huge", { ...parameters, limit: largest }, atLine(line));
  if (cell === "") return new Problem("table.blank", { column }, atLine(line));
  if (/^[+-]?(nan|inf|infinity|∞)$/i.test(cell)) return new Problem("table.finite", parameters, atLine(line));
  return new Problem(/^[+-]?[\d.]*,[\d.,]*$/.test(cell) ? "table.comma" : "table.number", parameters, atLine(line));
}

/** Whether every cell of a column is a number or a gap, and at least one a number. */
export function isNumeric(table: Table, column: number): boolean {
  let numbers = 0;
  for (const row of table.rows) {
    const cell = row[column] ?? "";
    if (readNumber(cell, table.delimiter) !== null) numbers++;
    else if (!gaps.has(cell.trim().toLowerCase())) return false;
  }
  return numbers > 0;
}
