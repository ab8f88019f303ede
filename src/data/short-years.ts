/**
 * Years of two figures. The column says which centuries: its years run on, and the first of them lies between 1930 and 2029, as
 * spreadsheets have it.
 *
 *   withCenturies(["Nov-98", "Dec-98", "Jan-99"])        // ["Nov-1998", …]; null where years are whole, or there are none
 */
import { plainCell } from "./numbers.ts";
import { isRunning } from "./running.ts";

const name = String.raw`[\p{L}.]{3,10}`;
/** What stands before the year, the year, and what stands after it. */
const shapes = [
  new RegExp(String.raw`^(${name}[-./,'’ ]+)(\d{2})()$`, "u"),
  new RegExp(String.raw`^(\d{1,2}[-/. ]${name}[-/. ]+)(\d{2})(|[ T].*)$`, "u"),
  /^(\d{1,2}([-/.])\d{1,2}\2)(\d{2})(|[ T,].*)$/,
  /^(Q[1-4][-/'’ ]*)(\d{2})()$/i,
  /^([1-4]Q[-/'’ ]*)(\d{2})()$/i,
];
/** The year first: only where some year is too large for a day, or the dates run on so. */
const yearFirst = [
  /^()(\d{2})([-/.]\d{1,2}[-/.]\d{1,2}(?:[ T,].*)?)$/,
  new RegExp(String.raw`^()(\d{2})([-/. ]${name})$`, "u"),
];
const looked = 16;

export interface Centuries {
  /** With whole years; what is of another form as it is. */
  readonly cells: readonly string[];
  readonly got: string;
  readonly year: number;
}

export function withCenturies(given: readonly string[]): Centuries | null {
  const cells = given.map(plainCell);
  const start = cells.slice(0, looked);
  const most = (shape: RegExp): boolean => 2 * start.filter((cell) => shape.test(cell)).length > start.length;
  const isLarge = (shape: RegExp): boolean => cells.some((cell) => Number(shape.exec(cell)?.[2] ?? 0) > 31);
  const [figures] = yearFirst;
  const runs = figures && most(figures) && runsByYear(cells) ? figures : undefined;
  const shape = yearFirst.find((one) => most(one) && isLarge(one)) ?? runs ?? shapes.find(most);
  if (!shape) return null;
  const parts = cells.map((cell) => partsOf(shape.exec(cell)));
  const years = wholeYears(parts.map((part) => part?.year ?? null));
  const whole = cells.map((cell, i) => {
    const part = parts[i];
    return part ? `${part.before}${years[i] ?? 0}${part.after}` : cell;
  });
  const first = parts.findIndex((part) => part !== null);
  return { cells: whole, got: given[first] ?? "", year: years[first] ?? 0 };
}

const threeFigures = /^(\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T,].*)?$/;
type Three = readonly [number, number, number];

/**
 * Whether `23-01-05` is the fifth of January. Read so the dates run on, and are more days than years, or first or last ones of
 * months; where they run on in another way too, that would be one day, on which few reports end, of years or of months.
 */
function runsByYear(cells: readonly string[]): boolean {
  const found = cells.map((cell) => threeFigures.exec(cell));
  const dates = found.map((parts): Three => [Number(parts?.[1]), Number(parts?.[3]), Number(parts?.[4])]);
  if (!runAs(dates, ([year, month, day]) => [year, month, day])) return false;
  const [years, months, days] = [0, 1, 2].map((place) => new Set(dates.map((date) => date[place])));
  const areEdges = [...(days ?? [])].every(isEdge);
  const isOther =
    runAs(dates, ([day, month, year]) => [year, month, day]) ||
    runAs(dates, ([month, day, year]) => [year, month, day]);
  if (!isOther) return areEdges || (years?.size ?? 0) <= (days?.size ?? 0);
  return years?.size === 1 && ![...years].some(isEdge) && (areEdges || months?.size === 1);
}

function isEdge(day: number): boolean {
  return day === 1 || day >= 28;
}

function runAs(dates: readonly Three[], order: (date: Three) => Three): boolean {
  const ordered = dates.map(order);
  if (!ordered.every(([, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)) return false;
  const numbers = ordered.map(([year, month, day]) => 1e4 * year + 100 * month + day);
  return isRunning(numbers.filter((number, i) => number !== numbers[i - 1]));
}

function partsOf(found: RegExpExecArray | null): { before: string; year: number; after: string } | null {
  if (!found) return null;
  const hasSign = found.length === 5;
  const [year = "", after = ""] = hasSign ? [found[3], found[4]] : [found[2], found[3]];
  return { before: found[1] ?? "", year: Number(year), after };
}

/** The first century in which spreadsheets see a year. */
const firstYear = 1930;

function wholeYears(short: readonly (number | null)[]): readonly (number | null)[] {
  let before: number | null = null;
  const running = short.map((year) => {
    if (year === null) return null;
    before = before === null ? 1900 + year : year + 100 * Math.round((before - year) / 100);
    return before;
  });
  const earliest = running.reduce<number>((least, year) => Math.min(least, year ?? least), Infinity);
  const shift = Number.isFinite(earliest) ? 100 * Math.ceil((firstYear - earliest) / 100) : 0;
  return running.map((year) => year && year + shift);
}
