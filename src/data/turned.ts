/**
 * Tables of series that lie the other way: times beside each other in the first row, a row for each series; or a row for each
 * year with its twelve months. They are turned so that every time has a row.
 */
import { dateAndClock } from "./clock.ts";
import { isGap } from "./gaps.ts";
import { forms, isOf } from "./moment.ts";
import { monthNumber } from "./month-names.ts";
import type { Note } from "./note.ts";
import { partOf } from "./numbers.ts";
import { isRunning } from "./running.ts";

interface Rows {
  readonly rows: readonly string[][];
  readonly lines: readonly number[];
}

interface Turned extends Rows {
  readonly notes: readonly Note[];
}

/** Times that must stand beside each other. */
const fewest = 4;

/** Null where the table does not lie so; else with names of columns in the first row. */
export function turned(given: Rows): Turned | null {
  return monthsInRows(given) ?? timesInHead(given);
}

function timesInHead({ rows, lines }: Rows): Turned | null {
  const [head, ...below] = rows;
  if (!head || below.length === 0) return null;
  const first = head.findIndex((_, column) => areTimes(head.slice(column)));
  if (first < 1 || head.slice(0, first).some((cell) => partOf(cell) !== null)) return null;
  const isSeries = (row: readonly string[]): boolean =>
    partOf(row[0] ?? "") === null && row.slice(first).every((cell) => isGap(cell) || partOf(cell) !== null);
  if (!below.every(isSeries)) return null;
  const names = namesOf(below.map((row) => row.slice(0, first)));
  const times = head.slice(first).map((time, i) => [time, ...below.map((row) => row[first + i] ?? "")]);
  const line = lines[0] ?? 1;
  return {
    rows: [["time", ...names], ...times],
    lines: [line, ...times.map(() => line)],
    notes: [{ key: "fact.table.turned", parameters: { count: times.length } }],
  };
}

/** Years or dates of one form that run on. */
function areTimes(cells: readonly string[]): boolean {
  if (cells.length < fewest) return false;
  const years = cells.map((cell) =>
    /^(?:1[5-9]|2[01])\d{2}(?: \[YR\d{4}\])?$/.test(cell.trim()) ? Number.parseInt(cell, 10) : NaN,
  );
  if (years.every((year) => !Number.isNaN(year))) return isRunning(years);
  const plain = cells.map((cell) => dateAndClock(cell.trim()).date);
  if (plain.some((cell) => partOf(cell) !== null && !/^\d{6}(?:\d{2})?$/.test(cell))) return false;
  return [forms.date, forms.month, forms.quarter, forms.dayFirst, forms.monthFirst].some((form) =>
    cells.every((cell) => isOf(form, cell.trim())),
  );
}

/** Of each row the first words by which it differs from the others. */
function namesOf(rows: readonly (readonly string[])[]): readonly string[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => (row[column] ?? "").trim()));
  const telling = columns.find((column) => new Set(column).size === rows.length && column.every((cell) => cell !== ""));
  const joined = telling ?? rows.map((row) => row.map((cell) => cell.trim()).join(" ").trim()); // prettier-ignore
  const counts = new Map<string, number>();
  return joined.map((name) => {
    const count = (counts.get(name.toLowerCase()) ?? 0) + 1;
    counts.set(name.toLowerCase(), count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Twelve columns named by months, or thirteen of figures without names, the first of which counts years. */
function monthsInRows({ rows, lines }: Rows): Turned | null {
  const [head] = rows;
  const first = head?.findIndex((_, column) => areMonths(head.slice(column, column + 12))) ?? -1;
  const isNamed = first === 1;
  if (!isNamed && head?.length !== 13) return null;
  const below = isNamed ? rows.slice(1) : rows;
  const years = below.map((row) => (/^\d{4}(?:\.0*)?$/.test((row[0] ?? "").trim()) ? Number(row[0]) : NaN));
  const isYears = years.length > 1 && years.every((year, i) => i === 0 || year === years[i - 1] + 1);
  if (!isYears || years.some(Number.isNaN) || (years[0] ?? 0) < 1500 || (years[0] ?? 0) > 2200) return null;
  const places = below.flatMap((_, row) => Array.from({ length: 12 }, (__, month) => ({ row, month })));
  const written = places.map(({ row, month }) => [
    `${years[row]}-${String(month + 1).padStart(2, "0")}`,
    (below[row]?.[month + 1] ?? "").trim(),
  ]);
  const end = written.findLastIndex(([, cell = ""]) => !isGap(cell)) + 1;
  const lineOf = (row: number): number => lines[row + Number(isNamed)] ?? 1;
  return {
    rows: [["month", "value"], ...written.slice(0, end)],
    lines: [lines[0] ?? 1, ...places.slice(0, end).map(({ row }) => lineOf(row))],
    notes: [{ key: "fact.table.months", parameters: { count: years.length } }],
  };
}

function areMonths(cells: readonly string[]): boolean {
  if (cells.length < 12) return false;
  const isCounted = cells.every((cell, i) => /^\d{1,2}月?$/.test(cell.trim()) && Number.parseInt(cell, 10) === i + 1);
  return isCounted || cells.every((cell, i) => monthNumber(cell.trim().replace(/\.$/, "")) === i + 1);
}
