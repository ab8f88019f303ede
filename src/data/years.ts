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
