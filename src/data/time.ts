/**
 * When the rows of a table were: a column of dates, months, years (1959.08333 is a month), epoch seconds or plain numbers,
 * laid on an even grid, so that a missing time is a gap and not a shorter way.
 *
 *   const times = readTimes(table, [0]);                 // time-columns.ts finds which
 *   const grid = new Float64Array(times.length).fill(NaN);
 *   times.places.forEach((place, row) => (grid[place] = values[row]));
 *   times.nameOf(0), times.rhythm, times.period, times.missing, times.gaps
 */
import { Problem } from "../core/problem.ts";
import { dateOf, daysInMonth, secondsPerDay, weekdayOf, writeDate, writeMonth, writeSeconds } from "./calendar.ts";
import { dateAndClock, type Written } from "./clock.ts";
import { atLine, shortened } from "./lines.ts";
import { forms, type Base, type Form } from "./moment.ts";
import type { Note } from "./note.ts";
import { isRunning } from "./running.ts";
import { withCenturies, type Centuries } from "./short-years.ts";
import { nameOfColumn, type Table } from "./table.ts";
import { writtenIn } from "./time-parts.ts";
import { readDayNumbers, readNumbers } from "./years.ts";

/** What one step of the grid is; `even` is some other even step, `uneven` none: rows just follow one another. */
export type Rhythm =
  "yearly" | "quarterly" | "monthly" | "weekly" | "daily" | "weekdays" | "hourly" | "even" | "uneven";

export interface Gap {
  /** The line after the gap. */
  readonly line: number;
  readonly missing: number;
}

export interface Times {
  /** Where it stands: one column, or those of year, month and day. */
  readonly columns: readonly number[];
  readonly rhythm: Rhythm;
  /** Steps after which the calendar repeats: 12 of months, 7 of days; null where it says nothing. */
  readonly period: number | null;
  /** Where each row lies on the grid, from 0; rows may come newest first. [row] */
  readonly places: Int32Array;
  /** Times of the grid, the missing ones included. */
  readonly length: number;
  readonly missing: number;
  readonly gaps: readonly Gap[];
  /** How a time of the grid is written. */
  readonly nameOf: (place: number) => string;
  /** What to tell of how the cells were read. */
  readonly notes: readonly Note[];
}

/** Of `columns` together: of one, of a date and a time of day, or of year, month and so on. @throws Problem. */
export function readTimes(table: Table, columns: readonly number[]): Times {
  const cells = writtenIn(table, columns);
  const { base, times, notes } = readAll(table, columns[0] ?? 0, cells);
  const isForwards = isAscending(table, cells, times);
  const sorted = isForwards ? times : times.toReversed();
  const grid = denseGrid(table, base, sorted, isForwards) ?? unevenGrid(isForwards ? cells : cells.toReversed());
  const places = Int32Array.from(isForwards ? grid.places : grid.places.toReversed());
  const length = (grid.places.at(-1) ?? 0) + 1;
  const { rhythm, period, nameOf } = grid;
  const gaps = gapsOf(table, places);
  return { columns, rhythm, period, places, length, missing: length - times.length, gaps, nameOf, notes };
}

/** When each row was, as numbers that can be compared; in any order, and several at once. [row] @throws Problem. */
export function momentsOf(table: Table, columns: readonly number[]): readonly number[] {
  return readAll(table, columns[0] ?? 0, writtenIn(table, columns)).times;
}

interface Read {
  readonly base: Base;
  readonly times: readonly number[];
  readonly notes: readonly Note[];
}

/** By the form that reads the most cells, of those that read one of the first. */
function readAll(table: Table, column: number, given: readonly string[]): Read {
  const centuries = withCenturies(given);
  const cells = centuries?.cells ?? given;
  const written = cells.map(dateAndClock);
  const first = written.slice(0, looked);
  const tried = Object.values(forms).map((form: Form) => {
    const times = (first.some((one) => form.read(one) !== null) ? written : first).map(form.read);
    return { form, times, count: times.filter((time) => time !== null).length };
  });
  const most = tried.reduce((a, b) => (b.count > a.count ? b : a));
  const bad = most.count < cells.length ? most.times.indexOf(null) : -1;
  if (bad >= 0)
    throw badTime(table, column, { cells: given, bad, good: most.times.findIndex((time) => time !== null) });
  const notes = notesOf(table, column, centuries, written);
  const times = most.times.map((time) => time ?? 0);
  if (most.form.base === "number") return readAsNumbers(table, column, times, notes);
  const other = tried.find(({ form }) => form === forms.monthFirst);
  if (most.form !== forms.dayFirst || other?.count !== cells.length) return { base: most.form.base, times, notes };
  const monthFirst = other.times.map((time) => time ?? 0);
  return { base: "second", times: chooseOrder(table, cells, times, monthFirst), notes };
}

function readAsNumbers(table: Table, column: number, times: readonly number[], notes: readonly Note[]): Read {
  const read = readNumbers(times);
  if (read) return { ...read, notes };
  const days = readDayNumbers(nameOfColumn(table, column), times);
  if (!days) return { base: "number", times, notes };
  const [first = 0] = days.times;
  const parameters = { column: shortened(nameOfColumn(table, column)), got: times[0] ?? 0, date: writeSeconds(first) };
  return { ...days, notes: [...notes, { key: "fact.table.days", parameters }] };
}

interface BadTime {
  readonly cells: readonly string[];
  readonly bad: number;
  /** The first row that is of the form, -1 for none. */
  readonly good: number;
}

function badTime(table: Table, column: number, { cells, bad, good }: BadTime): Problem {
  const name = nameOfColumn(table, column);
  const at = atLine(table.lineOf(bad));
  const got = shortened(cells[bad] ?? "");
  if (got.trim() === "") return new Problem("time.blank", { column: name }, at);
  if (good < 0) return new Problem("time.form", { column: name, got }, at);
  const parameters = { column: name, got, line: table.lineOf(good), wanted: shortened(cells[good] ?? "") };
  return new Problem("time.row", parameters, at);
}

function notesOf(
  table: Table,
  column: number,
  centuries: Centuries | null,
  written: readonly Written[],
): readonly Note[] {
  const name = shortened(nameOfColumn(table, column));
  const notes: Note[] = [];
  if (centuries)
    notes.push({ key: "fact.table.century", parameters: { column: name, got: centuries.got, year: centuries.year } });
  if (written.some(({ zone }) => zone !== null && zone !== 0))
    notes.push({ key: "fact.table.zone", parameters: { column: name } });
  return notes;
}

/** Rows that are looked at to say which forms may read a column. */
const looked = 16;

/** Days first or months first, where every date can be read both ways: the one that runs evenly, or at least in order. */
function chooseOrder(
  table: Table,
  cells: readonly string[],
  dayFirst: readonly number[],
  monthFirst: readonly number[],
): readonly number[] {
  const missing = [dayFirst, monthFirst].map((times) => {
    if (!isRunning(times)) return Infinity;
    const sorted = times.toSorted((a, b) => a - b);
    const grid = gridOf("second", sorted);
    return grid ? (grid.places.at(-1) ?? 0) + 1 - times.length : 1e9;
  });
  const [days = 0, months = 0] = missing;
  if (days === months) throw new Problem("time.ambiguous", { got: cells[0] ?? "" }, atLine(table.lineOf(0)));
  return days < months ? dayFirst : monthFirst;
}

/** Whether the earliest row comes first: the latest may, but rows must not be mixed. */
function isAscending(table: Table, cells: readonly string[], times: readonly number[]): boolean {
  const isForwards = (times.at(-1) ?? 0) >= (times[0] ?? 0);
  for (let row = 1; row < times.length; row++) {
    const [before = 0, now = 0] = [times[row - 1], times[row]];
    const got = shortened(cells[row] ?? "");
    if (now === before) throw new Problem("time.double", { got }, atLine(table.lineOf(row)));
    if (now > before === isForwards) continue;
    throw new Problem("time.order", { got, before: shortened(cells[row - 1] ?? "") }, atLine(table.lineOf(row)));
  }
  return isForwards;
}

interface Grid {
  readonly rhythm: Rhythm;
  readonly period: number | null;
  /** Of the times in order, from 0. */
  readonly places: readonly number[];
  readonly nameOf: (place: number) => string;
}

/** Missing times that are nothing to wonder about, however few rows there are. */
const usuallyMissing = 100;

/**
 * Null where the times are not evenly spaced, or most of them are missing here and there.
 * @throws Problem when more are missing in one place than there are rows.
 */
function denseGrid(table: Table, base: Base, times: readonly number[], isForwards: boolean): Grid | null {
  const grid = gridOf(base, times);
  const bearable = Math.max(times.length, usuallyMissing);
  if (!grid || (grid.places.at(-1) ?? 0) + 1 - times.length <= bearable) return grid;
  for (let i = 1; i < times.length; i++) {
    const place = grid.places[i];
    const missing = place - grid.places[i - 1] - 1;
    const row = isForwards ? i : times.length - 1 - i;
    if (missing > bearable)
      throw new Problem("time.gap", { got: grid.nameOf(place), missing }, atLine(table.lineOf(row)));
  }
  return null;
}

/** Null where the times are not evenly spaced. */
function gridOf(base: Base, times: readonly number[]): Grid | null {
  if (base === "month") return monthGrid(times);
  if (base === "number") return numberGrid(times);
  const months = monthsOf(times);
  return months ? monthGrid(months) : secondGrid(times);
}

/** Dates that are one day of their month each (the same, or the last) at one time of day, as months; null for others. */
function monthsOf(times: readonly number[]): readonly number[] | null {
  const dates = times.map((time) => dateOf(Math.floor(time / secondsPerDay)));
  const [first] = dates;
  const clock = (time: number): number => time - Math.floor(time / secondsPerDay) * secondsPerDay;
  if (!first || times.some((time) => clock(time) !== clock(times[0] ?? 0))) return null;
  const isSame = dates.every(({ day }) => day === first.day);
  const isLast = dates.every(({ year, month, day }) => day === daysInMonth(year, month));
  const months = dates.map(({ year, month }) => 12 * year + month - 1);
  return (isSame || isLast) && new Set(months).size === months.length ? months : null;
}

/** The difference that occurs most often between neighbours, the smallest of equals. */
function usualStep(times: readonly number[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < times.length; i++) {
    const step = Number((times[i] - times[i - 1]).toPrecision(9));
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let [usual, most] = [1, 0];
  for (const [step, count] of counts)
    if (count > most || (count === most && step < usual)) [usual, most] = [step, count];
  return usual;
}

/** How far off its place, in steps, a time may lie: an hour more or less of a day. */
const tolerance = 0.2;

/** Whole steps from the first time; null where some time lies between two of them, or two at one. */
function stepsOf(times: readonly number[], step: number): number[] | null {
  const [first = 0] = times;
  const places = times.map((time) => Math.round((time - first) / step));
  const isEven = times.every((time, i) => Math.abs((time - first) / step - places[i]) <= tolerance);
  return isEven && places.every((place, i) => i === 0 || place > places[i - 1]) ? places : null;
}

function monthGrid(months: readonly number[]): Grid | null {
  const step = usualStep(months);
  const places = stepsOf(months, step);
  if (!places) return null;
  const [first = 0] = months;
  const rhythm = step === 1 ? "monthly" : step === 3 ? "quarterly" : step === 12 ? "yearly" : "even";
  const nameOf = (place: number): string => {
    const month = first + step * place;
    const year = Math.floor(month / 12);
    if (step % 12 === 0) return String(year);
    return rhythm === "quarterly" && month % 3 === 0 ? `${year}-Q${(month % 12) / 3 + 1}` : writeMonth(month);
  };
  return { rhythm, period: 12 % step === 0 && step < 12 ? 12 / step : null, places, nameOf };
}

function secondGrid(times: readonly number[]): Grid | null {
  const step = usualStep(times);
  const [first = 0] = times;
  if (step === secondsPerDay && isWorkdays(times))
    return workdayGrid(times.map((time) => Math.floor(time / secondsPerDay)));
  const places = stepsOf(times, step);
  if (!places) return null;
  const isDays = step % secondsPerDay === 0 && first % secondsPerDay === 0;
  const nameOf = (place: number): string => {
    const time = first + step * place;
    return isDays ? writeDate(Math.floor(time / secondsPerDay)) : writeSeconds(time);
  };
  const days = step / secondsPerDay;
  const rhythm = days === 1 ? "daily" : days === 7 ? "weekly" : step === 3600 ? "hourly" : "even";
  return { rhythm, period: periodOfSeconds(step), places, nameOf };
}

/** Down to ten minutes the day repeats, below that the hour. */
function periodOfSeconds(step: number): number | null {
  if (step >= secondsPerDay) return step === secondsPerDay ? 7 : step === 7 * secondsPerDay ? 52 : null;
  const whole = step >= 600 ? secondsPerDay : 3600;
  return whole % step === 0 && whole > step ? whole / step : null;
}

/** Monday to Friday, as shops and exchanges are open: weekends are no gaps. */
function isWorkdays(times: readonly number[]): boolean {
  const days = times.map((time) => Math.floor(time / secondsPerDay));
  const spansWeek = (days.at(-1) ?? 0) - (days[0] ?? 0) >= 7;
  return spansWeek && days.every((day) => weekdayOf(day) < 5);
}

function workdayGrid(days: readonly number[]): Grid | null {
  const [first = 0] = days;
  const start = weekdayOf(first);
  const monday = first - start;
  const places = days.map((day) => 5 * Math.floor((day - monday) / 7) + weekdayOf(day) - start);
  const nameOf = (place: number): string => {
    const workday = place + start;
    return writeDate(monday + 7 * Math.floor(workday / 5) + (workday % 5));
  };
  const isOnce = places.every((place, i) => i === 0 || place > places[i - 1]);
  return isOnce ? { rhythm: "weekdays", period: 5, places, nameOf } : null;
}

function numberGrid(times: readonly number[]): Grid | null {
  const [first = 0] = times;
  const mean = ((times.at(-1) ?? 0) - first) / Math.max(times.length - 1, 1);
  const usual = usualStep(times);
  const step = stepsOf(times, usual) ? usual : mean;
  const places = stepsOf(times, step);
  const nameOf = (place: number): string => String(Number((first + step * place).toPrecision(9)));
  return places && { rhythm: "even", period: null, places, nameOf };
}

function unevenGrid(cells: readonly string[]): Grid {
  return { rhythm: "uneven", period: null, places: cells.map((_, i) => i), nameOf: (place) => cells[place] ?? "" };
}

function gapsOf(table: Table, places: Int32Array): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let row = 1; row < places.length; row++) {
    const missing = Math.abs(places[row] - places[row - 1]) - 1;
    if (missing > 0) gaps.push({ line: table.lineOf(row), missing });
  }
  return gaps;
}
