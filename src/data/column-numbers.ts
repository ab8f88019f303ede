/**
 * The numbers of one column of a table, read by how the whole column writes them, and what a person should know of that.
 *
 *   const values = numbersOf(table, column);             // NaN where a cell has none
 *   isNumeric(table, column); notesOn(table, column);
 */
import { Problem } from "../core/problem.ts";
import { isGap } from "./gaps.ts";
import { atLine, shortened } from "./lines.ts";
import { missingIn } from "./missing.ts";
import { decimalOf, isUnusual, partOf, plainCell, valueOf, type Mark, type Part } from "./numbers.ts";
import type { Note } from "./note.ts";
import { countsOn } from "./running.ts";
import { nameOfColumn, type Table } from "./table.ts";

/** Larger numbers overflow where they are squared in float32. */
const largest = 1e18;
interface Read {
  /** [row] NaN where there is none. */
  readonly values: Float64Array;
  /** How many there are. */
  readonly count: number;
  /** What the first cell that is neither number nor gap is refused for. */
  readonly problem: Problem | null;
  readonly notes: readonly Note[];
}

const known = new WeakMap<Table, Map<number, Read>>();

function readColumn(table: Table, column: number): Read {
  const columns = known.get(table) ?? new Map<number, Read>();
  known.set(table, columns);
  const read = columns.get(column) ?? readNumbers(table, column);
  columns.set(column, read);
  return read;
}

function readNumbers(table: Table, column: number): Read {
  const cells = table.rows.map((row) => row[column] ?? "");
  const parts = cells.map((cell) => (isGap(cell) ? null : partOf(cell)));
  const bad = cells.findIndex((cell, row) => parts[row] === null && !isGap(cell));
  const none = { values: new Float64Array(0), count: parts.filter((part) => part !== null).length, notes: [] };
  if (bad >= 0) return { ...none, problem: cellProblem(table, column, bad) };
  const decimal = decimalOf(parts, { delimiter: table.delimiter, hint: () => hintOf(table, column) });
  if (typeof decimal === "object")
    return { ...none, problem: clashProblem(table, column, decimal.first, decimal.second) };
  const units = unitProblem(table, column, parts);
  if (units) return { ...none, problem: units };
  return valuesOf(table, column, parts, decimal);
}

function valuesOf(table: Table, column: number, parts: readonly (Part | null)[], decimal: Mark): Read {
  const values = Float64Array.from(parts, (part) => (part ? valueOf(part, decimal) : NaN));
  const { cleared, notes } = missingIn(values, nameOfColumn(table, column));
  const huge = cleared.findIndex((value) => Math.abs(value) > largest);
  return {
    values: cleared,
    count: cleared.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0),
    problem: huge < 0 ? null : cellProblem(table, column, huge),
    notes: [...readingOf(table, column, parts, decimal), ...notes],
  };
}

/** One cell that says how the column is read, where that goes without saying nowhere else. */
function readingOf(table: Table, column: number, parts: readonly (Part | null)[], decimal: Mark): readonly Note[] {
  const isEither = (part: Part): boolean => part.either === decimal && table.delimiter === ";" && decimal === ".";
  const row = parts.findIndex(
    (part, i) =>
      part && (isEither(part) || isUnusual(table.rows[i]?.[column] ?? "", part, decimal, table.delimiter === ";")),
  );
  const part = parts[row];
  if (!part) return [];
  const got = shortened((table.rows[row]?.[column] ?? "").trim());
  const parameters = { column: shortened(nameOfColumn(table, column)), got, value: valueOf(part, decimal) };
  return [{ key: "fact.table.read", parameters }];
}

/** What the other columns of numbers have before their decimals, where they all have the same. */
function hintOf(table: Table, column: number): Mark | null {
  const marks = new Set(marksOf(table).flatMap((own, other) => (other === column ? [] : [...own])));
  const [mark = null] = marks;
  return marks.size === 1 ? mark : null;
}

const knownMarks = new WeakMap<Table, readonly ReadonlySet<Mark>[]>();

/** Of every column: each is asked what the others have. [column] */
function marksOf(table: Table): readonly ReadonlySet<Mark>[] {
  const marks =
    knownMarks.get(table) ?? Array.from({ length: table.columns }, (_, column) => decimalsIn(table, column));
  knownMarks.set(table, marks);
  return marks;
}

/** None where a cell is neither number nor gap. */
function decimalsIn(table: Table, column: number): ReadonlySet<Mark> {
  const marks = new Set<Mark>();
  for (const row of table.rows) {
    const cell = row[column] ?? "";
    if (isGap(cell)) continue;
    const part = partOf(cell);
    if (!part) return new Set();
    if (part.decimal) marks.add(part.decimal);
  }
  return marks;
}

/** Of a share and what is none nobody can say which is meant. */
function unitProblem(table: Table, column: number, parts: readonly (Part | null)[]): Problem | null {
  const unitAt = (row: number): string => parts[row]?.unit ?? "";
  const first = parts.findIndex((part) => part && part.unit !== "");
  if (first < 0) return null;
  const isShare = (row: number): boolean => /[%‰]/.test(unitAt(row));
  const second = parts.findIndex(
    (part, row) =>
      part && /[1-9]/.test(part.body) && unitAt(row) !== unitAt(first) && (isShare(first) || unitAt(row) !== ""),
  );
  return second < 0 ? null : clashProblem(table, column, first, second);
}

function clashProblem(table: Table, column: number, first: number, second: number): Problem {
  const cell = (row: number): string => shortened((table.rows[row]?.[column] ?? "").trim());
  const parameters = { column: nameOfColumn(table, column), got: cell(Math.max(first, second)) };
  if (first === second) return new Problem("table.either", parameters, atLine(table.lineOf(first)));
  const [above, below] = [Math.min(first, second), Math.max(first, second)];
  const where = { ...parameters, other: cell(above), line: table.lineOf(above) };
  return new Problem("table.mixed", where, atLine(table.lineOf(below)));
}

function cellProblem(table: Table, column: number, row: number): Problem {
  const cell = (table.rows[row]?.[column] ?? "").trim();
  const parameters = { column: nameOfColumn(table, column), got: shortened(cell) };
  const line = atLine(table.lineOf(row));
  if (partOf(cell)) return new Problem("table.huge", { ...parameters, limit: largest }, line);
  if (/^[+-]?(inf|infinity|∞)$/i.test(plainCell(cell))) return new Problem("table.finite", parameters, line);
  return new Problem(/^[+-]?[\d.]*,[\d.,]*$/.test(cell) ? "table.comma" : "table.number", parameters, line);
}

/** Whether every cell of a column is a number or a gap, and at least one a number. */
export function isNumeric(table: Table, column: number): boolean {
  const { problem, count } = readColumn(table, column);
  return (problem === null || problem.key === "table.huge") && count > 0;
}

/** Whether a column numbers the rows: it counts on by one through all of them. */
export function isCounting(table: Table, column: number): boolean {
  const { problem, values } = readColumn(table, column);
  return problem === null && countsOn(values);
}

/** How many cells of a column are numbers. */
export function countNumbers(table: Table, column: number): number {
  return readColumn(table, column).count;
}

/** A column of numbers, NaN where a cell has none. [row] @throws Problem, with its line, for a cell of another sort. */
export function numbersOf(table: Table, column: number): Float64Array {
  const { values, problem } = readColumn(table, column);
  if (problem) throw problem;
  return values;
}

/** What to tell of how the numbers of a column were read. */
export function notesOn(table: Table, column: number): readonly Note[] {
  return readColumn(table, column).notes;
}
