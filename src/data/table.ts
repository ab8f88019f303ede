/**
 * Tables: comma, semicolon or tab between the cells, quotes as in RFC 4180, a first row of names or none, and around the rows
 * what programs and people write there (table-text.ts, sieve.ts).
 *
 *   const table = readTable(text, { names: [timeNames, valueNames], progress });
 *   const column = findColumn(table, valueNames) ?? 1;   // by name, else by position
 *   const values = numbersOf(table, column);             // column-numbers.ts
 *   const [sources, targets] = textColumns(table, 2);    // tables of texts: pairs, labels
 *
 * Every fault is a Problem with its line.
 */
import Papa from "papaparse";
import { Problem } from "../core/problem.ts";
import { framedRows } from "./frame.ts";
import { jsonTable } from "./json-table.ts";
import { atLine, plainText, shortened, type Progress } from "./lines.ts";
import type { Note } from "./note.ts";
import { partOf } from "./numbers.ts";
import { columnInLine } from "./one-line.ts";
import { longCell, longestCell, quoteFault } from "./quotes.ts";
import { isBlank, looksCounted, sieved, type Row } from "./sieve.ts";
import { refuseSplitNumbers, withDecimals } from "./split-numbers.ts";
import { turned } from "./turned.ts";
import { tableText, type Delimiter } from "./table-text.ts";

export interface Table {
  /** Names of the columns as they are written; null where the first row is data already. */
  readonly header: readonly string[] | null;
  readonly columns: number;
  /** Without the header and without rows that are blank. [row][column] */
  readonly rows: readonly (readonly string[])[];
  /** The line, counted from 1, on which a row begins. */
  readonly lineOf: (row: number) => number;
  readonly delimiter: Delimiter;
  /** What was left out around the rows, and quotes that are none. */
  readonly notes: readonly Note[];
}

export interface TableOptions {
  /** Names that columns may have, by meaning: a first row with one of them is a header, whatever stands below. */
  readonly names?: readonly (readonly string[])[];
  readonly progress?: Progress;
  /** Its rows are times: a table in which they stand beside each other is turned. */
  readonly isSeries?: boolean;
}

export const mostColumns = 1024;
export const mostCells = 1_000_000;

/** @throws Problem, with its line. */
export function readTable(given: string, options: TableOptions = {}): Table {
  const found = writtenRows(plainText(given), options.progress);
  const { rows, lines, notes } = sieved(found.rows);
  const plain = framedRows({ rows, lines }, isNameAmong(options.names ?? []));
  const other = options.isSeries ? turned(plain) : null;
  const framed = other ? { ...other, isNamed: true, notes: [...plain.notes, ...other.notes] } : plain;
  const [first, second] = framed.rows;
  if (!first) throw new Problem("data.empty");
  const isNamed = found.isNamed || framed.isNamed || isHeader(framed.rows, options.names ?? []);
  if (isNamed) checkHeader(first, framed.lines[0] ?? 1, second);
  const skipped = isNamed ? 1 : 0;
  return {
    header: isNamed ? first.map((name, column) => headerName(name, column)) : null,
    columns: first.length,
    rows: framed.rows.slice(skipped),
    lineOf: (row) => framed.lines[row + skipped] ?? 1,
    delimiter: found.delimiter,
    notes: [...found.notes, ...notes, ...framed.notes],
  };
}

interface WrittenRows {
  readonly rows: readonly Row[];
  readonly delimiter: Delimiter;
  /** Whether the first row is known to be names. */
  readonly isNamed: boolean;
  readonly notes: readonly Note[];
}

function writtenRows(plain: string, progress?: Progress): WrittenRows {
  const one = columnInLine(plain);
  if (one) return { ...one, isNamed: false, delimiter: "," };
  const json = jsonTable(plain);
  if (json) return { ...json, rows: checkedRows(json.rows), delimiter: "," };
  const { text, delimiter, notes } = tableText(plain);
  const fault = quoteFault(text, delimiter);
  if (fault) throw fault;
  const rows = rowsOf(text, delimiter, progress);
  if (delimiter !== ",") return { rows, delimiter, isNamed: false, notes };
  refuseSplitNumbers(rows);
  const mended = withDecimals(rows);
  // Between semicolons a comma stands before decimals.
  return mended ? { ...mended, delimiter: ";", isNamed: false } : { rows, delimiter, isNamed: false, notes };
}

function checkedRows(rows: readonly Row[]): readonly Row[] {
  let cells = 0;
  for (const [i, row] of rows.entries()) {
    checkRow(row.cells, row.line, i === 0);
    cells += row.cells.length;
    if (cells > mostCells) throw new Problem("table.cells", { limit: mostCells }, atLine(row.line));
  }
  return rows;
}

function headerName(name: string, column: number): string {
  const plain = name.replace(invisible, "");
  return (column > 0 ? plain : plain.replace(/^\s*[#%!]/, "")).trim();
}

function rowsOf(text: string, delimiter: Delimiter, progress?: Progress): Row[] {
  const found: Row[] = [];
  let [line, from, cells, isAfterBlank] = [1, 0, 0, false];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, meta: { cursor } }) => {
      checkRow(data, line, found.length === 0);
      if (isBlank(data)) isAfterBlank = true;
      else {
        cells += data.length;
        if (cells > mostCells) throw new Problem("table.cells", { limit: mostCells }, atLine(line));
        found.push({ cells: data, line, isAfterBlank });
        isAfterBlank = false;
      }
      if (found.length % 4096 === 1) progress?.(from / text.length);
      for (let end = text.indexOf("\n", from); end >= 0 && end < cursor; end = text.indexOf("\n", end + 1)) line++;
      from = cursor;
    },
  });
  return found;
}

function checkRow(row: readonly string[], line: number, isFirst: boolean): void {
  if (row.length > mostColumns && (isFirst || !isBlank(row)))
    throw new Problem("table.columns", { got: row.length, limit: mostColumns }, atLine(line));
  for (const cell of row) if (cell.length > longestCell) throw longCell(cell.length, atLine(line));
}

function isNameAmong(names: readonly (readonly string[])[]): (cell: string) => boolean {
  const known = new Set(names.flat().map(plainName));
  return (cell) => known.has(plainName(cell));
}

/** Names that are known, or a row without any number over one with a number. */
function isHeader(rows: readonly (readonly string[])[], names: readonly (readonly string[])[]): boolean {
  const [first = [], second] = rows;
  if (first.some((cell, column) => looksCounted(cell) && !isUnitOverNone(rows, column))) return false;
  if (first.some(isNameAmong(names))) return true;
  return second?.some(looksCounted) ?? false;
}

/** Rows that are looked at below the first. */
const looked = 16;

/** `2B`, `97.5%` over numbers without such a sign: a name. */
function isUnitOverNone(rows: readonly (readonly string[])[], column: number): boolean {
  const [first, ...below] = rows.slice(0, looked).map((row) => row[column] ?? "");
  return hasUnit(first ?? "") && !below.some(hasUnit);
}

function hasUnit(cell: string): boolean {
  const part = partOf(cell);
  return part !== null && (part.unit !== "" || part.factor !== 1);
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

/** Spaces without width, which nobody sees. Joiners belong to letters and pictures. */
const invisible = /[\u200b\u2060\ufeff]/g;

/** Cells of one column, without blanks around them. [row] */
export function cellsOf(table: Table, column: number): string[] {
  return table.rows.map((row) => (row[column] ?? "").replace(invisible, "").trim());
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
