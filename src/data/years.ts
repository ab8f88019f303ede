/** Numbers that stand for times: years with and without decimals, epoch seconds. */
import { dayOf, daysInYear, secondsPerDay } from "./calendar.ts";
import type { Base } from "./moment.ts";

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
  const isWhole = values.every(Number.isInteger);
  if ((isWhole ? 1e8 : 6e8) <= least && most < (isWhole ? 1e10 : 4e9)) return { base: "second", times: [...values] };
  if (!isWhole) return null;
  const parts = least >= 1e17 ? 1e9 : least >= 1e14 ? 1e6 : 1e3;
  if (least < 1e11 || most >= 1e14 * (parts / 1e3)) return null;
  return { base: "second", times: values.map((value) => value / parts) };
}

/** Days since some day, as columns of a name count them: spreadsheets from the end of 1899, astronomers from noon. */
const countedDays: readonly {
  readonly name: RegExp;
  readonly within: readonly [number, number];
  /** The number of the first of January 1970. */
  readonly zero: number;
}[] = [
  { name: /^(?:b|h)?jd$|julian/i, within: [2_200_000, 2_700_000], zero: 2_440_587.5 },
  { name: /^mjd$|modified julian/i, within: [30_000, 80_000], zero: 40_587 },
  { name: /date|datum|fecha|time|day|^data$|^дата$|日期|时间|日付/i, within: [15_000, 80_000], zero: 25_569 },
];

/** Numbers that count days under the name of a column; null where they stand for something else. */
export function readDayNumbers(
  name: string,
  values: readonly number[],
): { readonly base: Base; readonly times: number[] } | null {
  const found = countedDays.find(({ name: form, within: [least, most] }) => {
    return form.test(name.trim()) && values.every((value) => value >= least && value < most);
  });
  if (!found) return null;
  const times = values.map((value) => Math.round((value - found.zero) * secondsPerDay * 100) / 100);
  return {
    base: "second",
    times: times.map((time) => (Math.abs(time - Math.round(time)) < 0.5 ? Math.round(time) : time)),
  };
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
