/**
 * One cell that says when: dates and times of day, months, quarters, years with and without decimals, epoch seconds. Each
 * way of writing is a form; a column is read by the form that reads all of it.
 */
import { dayOf, daysInYear, secondsPerDay } from "./calendar.ts";

/** What a form counts in: seconds since 1970, months since the year 0, or its own numbers. */
export type Base = "second" | "month" | "number";

export interface Form {
  readonly base: Base;
  /** How it is written, for messages. */
  readonly example: string;
  /** null where the cell is not of this form. */
  readonly read: (cell: string) => number | null;
}

const clock = String.raw`(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${clock}$`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${clock}$`, "i");
const compactDate = /^(\d{4})(\d{2})(\d{2})$/;
const chineseDate = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const monthForms = [
  /^(?<year>\d{4})(?:[-/]M?|M)(?<month>\d{1,2})$/i,
  /^(?<year>\d{4})(?<month>\d{2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月$/,
  /^(?<year>\d{4})[ -](?<name>[a-z]{3,9})\.?$/i,
  /^(?<name>[a-z]{3,9})\.?[ -](?<year>\d{4})$/i,
];
const quarterForms = [
  /^(?<year>\d{4})[- ]?Q(?<quarter>[1-4])$/i,
  /^Q(?<quarter>[1-4])[- ](?<year>\d{4})$/i,
  /^(?<year>\d{4})年(?:第)?(?<quarter>[1-4])季度$/,
];
const monthNames = "january february march april may june july august september october november december".split(" ");

function secondsOf(day: number | null, clockParts: readonly (string | undefined)[]): number | null {
  if (day === null) return null;
  const [hour = 0, minute = 0, second = 0] = clockParts.slice(0, 3).map((part) => Number(part ?? 0));
  if (hour > 24 || minute > 59 || second > 60) return null;
  const zone = /^([+-])(\d{2}):?(\d{2})$/.exec(clockParts[3] ?? "");
  const ahead = zone ? Number(`${zone[1]}1`) * (3600 * Number(zone[2]) + 60 * Number(zone[3])) : 0;
  return day * secondsPerDay + 3600 * hour + 60 * minute + second - ahead;
}

/** `2001-12-31`, `2001/12/31 12:00`, `20011231`, `2001年12月31日`. */
function readYearFirst(cell: string): number | null {
  const found = yearFirst.exec(cell);
  if (found) return secondsOf(dayOf(Number(found[1]), Number(found[3]), Number(found[4])), found.slice(5));
  const [, year, month, day] = compactDate.exec(cell) ?? chineseDate.exec(cell) ?? [];
  return year === undefined ? null : secondsOf(dayOf(Number(year), Number(month), Number(day)), []);
}

function readYearLast(cell: string, order: "day first" | "month first"): number | null {
  const found = yearLast.exec(cell);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (order === "month first" && found[2] === ".") return null;
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  return secondsOf(dayOf(Number(found[4]), month, day), found.slice(5));
}

/** `2001-12`, `2001M12`, `Dec 2001`, `2001年12月`, `2001-Q4`. */
function readMonth(cell: string): number | null {
  for (const form of monthForms) {
    const { year, month, name } = form.exec(cell)?.groups ?? {};
    if (year === undefined) continue;
    const named = name === undefined ? Number(month) : monthNumber(name);
    return named >= 1 && named <= 12 ? Number(year) * 12 + named - 1 : null;
  }
  return null;
}

function monthNumber(name: string): number {
  return monthNames.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function readQuarter(cell: string): number | null {
  for (const form of quarterForms) {
    const { year, quarter } = form.exec(cell)?.groups ?? {};
    if (year !== undefined) return Number(year) * 12 + 3 * (Number(quarter) - 1);
  }
  return null;
}

function readPlain(cell: string): number | null {
  return /^[+-]?(\d{1,17}\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(cell) ? Number(cell) : null;
}

/** In the order in which they are tried. The first three know the day; the two of them that end in the year may both fit. */
export const forms = {
  date: { base: "second", example: "2001-12-31", read: readYearFirst },
  dayFirst: { base: "second", example: "31/12/2001", read: (cell) => readYearLast(cell, "day first") },
  monthFirst: { base: "second", example: "12/31/2001", read: (cell) => readYearLast(cell, "month first") },
  month: { base: "month", example: "2001-12", read: readMonth },
  quarter: { base: "month", example: "2001-Q4", read: readQuarter },
  number: { base: "number", example: "2001.5", read: readPlain },
} as const satisfies Readonly<Record<string, Form>>;

const [firstYear, lastYear] = [1000, 3000];
/** Evenly spaced parts of a year that decimals may stand for; shorter ones are days. */
const partsOfYear = [1, 2, 4, 12];
/** How far from its place, in steps, a number may lie that was rounded when it was written. */
const rounding = 0.15;

/** Numbers that are years, epoch seconds or milliseconds, as what they stand for; null where they stand for themselves. */
export function readNumbers(values: readonly number[]): { readonly base: Base; readonly times: number[] } | null {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  if (least >= firstYear && most < lastYear) return readYears(values);
  if (!values.every(Number.isInteger)) return null;
  if (least >= 1e8 && most < 1e10) return { base: "second", times: [...values] };
  if (least >= 1e11 && most < 1e14) return { base: "second", times: values.map((value) => value / 1000) };
  return null;
}

function readYears(values: readonly number[]): { readonly base: Base; readonly times: number[] } {
  const [first = 0] = values;
  for (const parts of partsOfYear) {
    const isEven = values.every((value) => {
      const place = (value - first) * parts;
      return Math.abs(place - Math.round(place)) < rounding;
    });
    const start = monthOfYear(first);
    const times = values.map((value) => start + (12 / parts) * Math.round((value - first) * parts));
    if (isEven && new Set(times).size === values.length) return { base: "month", times };
  }
  return { base: "second", times: values.map((value) => dayOfYear(value) * secondsPerDay) };
}

/** The month that a decimal year lies in, whether it means the month's beginning or its middle. */
function monthOfYear(value: number): number {
  const year = Math.floor(value + 0.002);
  return 12 * year + Math.max(0, Math.floor((value - year) * 12 + 0.05));
}

/** The day that a decimal year lies in, since 1970. */
function dayOfYear(value: number): number {
  const year = Math.floor(value);
  return (dayOf(year, 1, 1) ?? 0) + Math.floor((value - year) * daysInYear(year) + 0.3);
}
