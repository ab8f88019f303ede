/** Days and months of the Gregorian calendar, by whole numbers. */

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
export const secondsPerDay = 86_400;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

/** `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return (daysBefore[month] ?? 365) - daysBefore[month - 1];
}

/** Days from the first of January of the year 0 to that of `year`. */
function daysToYear(year: number): number {
  const last = year - 1;
  return 365 * year + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + 1;
}

const epoch = daysToYear(1970);

/** Days since 1970-01-01; null where there is no such day. `month` and `day` from 1. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return daysToYear(year) - epoch + daysBefore[month - 1] + leapDay + day - 1;
}

export interface CivilDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

/** The date of a day counted from 1970-01-01. */
export function dateOf(day: number): CivilDate {
  const days = day + epoch;
  let year = Math.floor(days / 365.2425);
  while (daysToYear(year + 1) <= days) year++;
  while (daysToYear(year) > days) year--;
  let rest = days - daysToYear(year);
  let month = 1;
  for (; rest >= daysInMonth(year, month); month++) rest -= daysInMonth(year, month);
  return { year, month, day: rest + 1 };
}

/** 0 for Monday … 6 for Sunday, of a day counted from 1970-01-01 (a Thursday). */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `1959-03-31` of a day counted from 1970-01-01. */
export function writeDate(day: number): string {
  const date = dateOf(day);
  return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
}

/** `1959-03` of a month counted from January of the year 0. */
export function writeMonth(month: number): string {
  return `${pad(Math.floor(month / 12), 4)}-${pad((((month % 12) + 12) % 12) + 1)}`;
}

/** `1959-03-31 12:00` of seconds since 1970; with the seconds where there are any. */
export function writeSeconds(seconds: number): string {
  const day = Math.floor(seconds / secondsPerDay);
  const rest = Math.floor(seconds - day * secondsPerDay);
  const time = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}`;
  return `${writeDate(day)} ${time}${rest % 60 > 0 ? `:${pad(rest % 60)}` : ""}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
