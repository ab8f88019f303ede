/** Which columns of a table say when its rows were, and which hold values. */
import { isCounting, isNumeric } from "./column-numbers.ts";
import { isGap } from "./gaps.ts";
import { forms, isOf, type Form } from "./moment.ts";
import { timeNames } from "./roles.ts";
import { countsOn, isRunning } from "./running.ts";
import { withCenturies } from "./short-years.ts";
import { cellsOf, findColumn, type Table } from "./table.ts";
import { areBareDates, areClocks, bounds, partNamed, partNames, type TimePart } from "./time-parts.ts";
import { readTimes, type Times } from "./time.ts";
import { readNumbers } from "./years.ts";

export function isTimeName(name: string): boolean {
  return timeNames.includes(name.trim().toLowerCase()) || partNamed(name) !== null;
}

/**
 * The times of the column that is named so, or of columns for year, month and so on; else of columns that hold those, of one
 * of the first that holds dates, or of a first one that counts on; null where there is none. `others`: columns that are
 * something else. @throws Problem, with its line, for a time that cannot be read, comes twice or out of order.
 */
export function findTimes(table: Table, others: readonly number[] = []): Times | null {
  const columns = namedTimes(table, others) ?? (table.columns < 2 ? null : seenParts(table, others));
  if (columns) return readTimes(table, columns);
  if (table.columns < 2) return null;
  const first = range(Math.min(table.columns, searched)).filter((column) => !others.includes(column));
  const dated = first.find((column) => looksDated(table, column) && !isNumeric(table, column));
  if (dated !== undefined) return readTimes(table, withClock(table, dated, others));
  const numbers = first.filter(
    (column) => isNumeric(table, column) && (column === 0 || !table.header || areDayFigures(table, column)),
  );
  return numbers.map((column) => readIndex(table, column)).find((times) => times !== null) ?? null;
}

/** `20010131` in every row, one after another. */
function areDayFigures(table: Table, column: number): boolean {
  const cells = cellsOf(table, column);
  return cells.every((cell) => /^(?:1[5-9]|20)\d{6}$/.test(cell)) && isRunning(cells.map(Number));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Columns, from the first, in which times are looked for that nobody named. */
const searched = 4;

/** By the names of the columns. */
function namedTimes(table: Table, others: readonly number[]): readonly number[] | null {
  const at = (names: readonly string[]): number | null => {
    const column = findColumn(table, names);
    return column !== null && others.includes(column) ? null : column;
  };
  const part = (name: TimePart): number | null => at(partNames[name]);
  const [year, month, day, hour] = [part("year"), part("month"), part("day"), part("hour")];
  const listed = (parts: readonly (number | null)[]): number[] => parts.flatMap((column) => column ?? []);
  if (year !== null && month !== null && isYears(table, year)) {
    const hours = hour === null ? [] : [hour, ...listed([part("minute"), part("second")])];
    return day === null ? [year, month] : [year, month, day, ...hours];
  }
  const within = part("dayOfYear") ?? part("week") ?? part("quarter");
  if (year !== null && within !== null && isYears(table, year)) return [year, within];
  const named = at(timeNames.filter((name) => findColumn(table, [name]) !== null && !isClockColumn(table, name)));
  return named === null ? lone(at(timeNames)) : withClock(table, named, others);
}

function lone(column: number | null): readonly number[] | null {
  return column === null ? null : [column];
}

/** Years, and not whole dates under that name. */
function isYears(table: Table, column: number): boolean {
  const [first = "", ...others] = cellsOf(table, column);
  const isYear = (cell: string): boolean => /^\d{4}(?:\.0*)?$/.test(cell);
  // Merged cells leave all but the first blank.
  return isYear(first) && others.every((cell) => cell === "" || isYear(cell));
}

/** Whether the column of that name holds times of day, which are no times without a date. */
function isClockColumn(table: Table, name: string): boolean {
  const column = findColumn(table, [name]);
  if (column === null) return false;
  const cells = cellsOf(table, column).slice(0, looked);
  return (
    areClocks(cells) && cells.some((cell) => cell.includes(":") || /m$/i.test(cell) || /^\d{1,2}\.00\./.test(cell))
  );
}

const clockNames = [...partNames.hour, "time", "clock", "时间", "时刻", "uhrzeit"];

/** A column of dates, and that of the time of day where one is named so. */
function withClock(table: Table, column: number, others: readonly number[]): readonly number[] {
  if (!areBareDates(cellsOf(table, column).slice(0, looked)) || isNumeric(table, column)) return [column];
  const clock = clockNames
    .map((name) => findColumn(table, [name]))
    .find((one) => one !== null && one !== column && !others.includes(one) && areClocks(cellsOf(table, one)));
  return clock === undefined || clock === null ? [column] : [column, clock];
}

/** Year, month, day, and perhaps the hour, one after another, of which nobody says so. */
function seenParts(table: Table, others: readonly number[]): readonly number[] | null {
  for (let start = 0; start + 2 < Math.min(table.columns, searched + 1); start++) {
    const columns = [start, start + 1, start + 2];
    if (columns.some((column) => others.includes(column))) continue;
    const [year, month, day] = columns.map((column) => wholes(table, column));
    if (!isWithin(year, bounds.year) || !isWithin(month, bounds.month)) continue;
    if (areMonths(year, month)) return columns.slice(0, 2);
    if (!isWithin(day, bounds.day)) continue;
    const dates = (year ?? []).map((one, row) => 1e4 * one + 100 * (month?.[row] ?? 0) + (day?.[row] ?? 0));
    if (new Set(month).size > 1 && isRunning(dates)) return columns;
    const hours = wholes(table, start + 3);
    const times = dates.map((date, row) => 100 * date + (hours?.[row] ?? 0));
    if (isWithin(hours, [0, 24]) && isRunning(times)) return [...columns, start + 3];
  }
  return null;
}

/** Whether years and months alone run on, one after another. */
function areMonths(year: readonly number[] | null, month: readonly number[] | null): boolean {
  const months = (year ?? []).map((one, row) => 12 * one + (month?.[row] ?? 0));
  const isNext = (i: number): boolean => Math.abs(months[i] - months[i - 1]) === 1;
  return months.length > 2 && isRunning(months) && months.every((_, i) => i === 0 || isNext(i));
}

/** The whole numbers of a column, null where something else is in it. */
function wholes(table: Table, column: number): readonly number[] | null {
  if (column >= table.columns) return null;
  const cells = cellsOf(table, column);
  return cells.every((cell) => /^\d{1,4}$/.test(cell)) ? cells.map(Number) : null;
}

function isWithin(values: readonly number[] | null | undefined, [least, most]: readonly [number, number]): boolean {
  return values?.every((value) => value >= least && value <= most) ?? false;
}

/** Names of columns that say when in another way than the times do: a decimal date beside year and month, the day of the week. */
const datedName =
  /^(?:(?:decimal|fractional)[ _.]?)?(?:date|year|month|day)$|^(?:day|hour|week)[ _]?of[ _]?(?:the[ _]?)?\w+$|^(?:dow|weekday|wday|日期|年份|月份|星期)$/i;
const countingName = /^(?:|unnamed: ?\d+|index|idx|id|no\.?|nr\.?|num|number|row|rownames?|row_?id|#|序号|编号|行号)$/i;

/** Columns of numbers that are no times: all but those, others that say when, and those that number the rows; last what never changes. */
export function valueColumns(table: Table, times: Times | null): readonly number[] {
  const numeric = range(table.columns).filter((column) => {
    if (times?.columns.includes(column) || !isNumeric(table, column)) return false;
    if (times && (datedName.test(table.header?.[column] ?? "") || isTimePart(table, column))) return false;
    if (times && saysYear(table, column, times)) return false;
    // Without names, what stands before the times belongs to them.
    return !(times && !table.header && column < Math.max(...times.columns));
  });
  const counted = without(numeric, (column) => numbersRows(table, column, times !== null));
  const still = times ? counted.filter((column) => isConstant(table, column)) : [];
  return [...counted.filter((column) => !still.includes(column)), ...still];
}

/** Named as a part of the time, and holds one: `min` may be the least, `mm` rain. Minutes stand beside hours. */
function isTimePart(table: Table, column: number): boolean {
  const part = partNamed(table.header?.[column]);
  if (part === null || ((part === "minute" || part === "second") && findColumn(table, partNames.hour) === null))
    return false;
  const [least, most] = bounds[part];
  return cellsOf(table, column).every(
    (cell) => isGap(cell) || (/^\d+(?:\.0*)?$/.test(cell) && Number(cell) >= least && Number(cell) <= most),
  );
}

/** Years with decimals beside a column of the years. */
function saysYear(table: Table, column: number, { columns: [first = 0] }: Times): boolean {
  if (table.header || !/^\d{4}\.\d+$/.test((table.rows[0]?.[column] ?? "").trim())) return false;
  return table.rows.every((row) => Math.abs(Number(row[column]) - Number(row[first])) <= 1);
}

/** Those of the list that are not so, or all where none is left then. */
function without(columns: readonly number[], isSo: (column: number) => boolean): readonly number[] {
  const left = columns.filter((column) => !isSo(column));
  return left.length > 0 ? left : columns;
}

/** It counts on by one, and is called so, or the times stand elsewhere. */
function numbersRows(table: Table, column: number, hasTimes: boolean): boolean {
  const isCalled = table.header !== null && countingName.test(table.header[column] ?? "");
  return (hasTimes || isCalled) && isCounting(table, column);
}

function isConstant(table: Table, column: number): boolean {
  const [first = ""] = cellsOf(table, column);
  return cellsOf(table, column).every((cell) => cell === first);
}

/** Numbers that nobody named: times only if they run evenly, and mean a calendar or, in the first column, count on by one. */
function readIndex(table: Table, column: number): Times | null {
  const cells = cellsOf(table, column);
  const values = cells.map(Number);
  if (!isRunning(values)) return null;
  const isWritten = [forms.date, forms.month].some((form) => cells.every((cell) => isOf(form, cell)));
  const isIndex = column === 0 && countsOn(values) && (values[0] === 0 || values[0] === 1);
  if (!isWritten && !readNumbers(values) && !isIndex) return null;
  const times = readTimes(table, [column]);
  return times.rhythm === "uneven" ? null : times;
}

/** Cells of a column that are looked at to say whether it holds dates. */
const looked = 16;

export function looksDated(table: Table, column: number): boolean {
  const cells = table.rows.slice(0, looked).map((row) => (row[column] ?? "").trim()).filter((cell) => !isGap(cell)); // prettier-ignore
  const given = withCenturies(cells)?.cells ?? cells;
  return Object.values(forms).some((form: Form) => 2 * given.filter((cell) => isOf(form, cell)).length > given.length);
}
