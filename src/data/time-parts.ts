/** A time that stands in several columns: year, month, day, hour …; year and week; a date and a time of day. */
import { dateAndClock } from "./clock.ts";
import { plainCell } from "./numbers.ts";
import { cellsOf, type Table } from "./table.ts";

export const partNames = {
  year: ["year", "yr", "yyyy", "年", "年份"],
  month: ["month", "mo", "mon", "mm", "mnth", "月", "月份"],
  day: ["day", "dy", "dd", "dom", "dayofmonth", "day_of_month", "日"],
  hour: ["hour", "hr", "hh", "hours", "时", "小时", "hour_of_day"],
  minute: ["minute", "min", "minutes", "分", "分钟"],
  second: ["second", "sec", "seconds", "秒"],
  week: ["week", "wk", "isoweek", "iso_week", "weekofyear", "周"],
  quarter: ["quarter", "qtr", "季度"],
  dayOfYear: ["doy", "dayofyear", "day_of_year", "yday"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TimePart = keyof typeof partNames;

/** What a part may be, from the least to the most; hours with minutes are up to 2400. */
export const bounds: Readonly<Record<TimePart, readonly [number, number]>> = {
  year: [1500, 2200],
  month: [1, 12],
  day: [1, 31],
  hour: [0, 2400],
  minute: [0, 59],
  second: [0, 60],
  week: [0, 53],
  quarter: [1, 4],
  dayOfYear: [1, 366],
};

export function partNamed(name: string | undefined): TimePart | null {
  const plain = (name ?? "").trim().toLowerCase();
  const parts = Object.entries(partNames) as [TimePart, readonly string[]][];
  return parts.find(([, names]) => names.includes(plain))?.[0] ?? null;
}

const order: readonly TimePart[] = ["year", "month", "day", "hour", "minute", "second"];

/** The cells of one column, or of several joined to a time. [row] */
export function writtenIn(table: Table, columns: readonly number[]): readonly string[] {
  const cells = columns.map((column, i) =>
    i === 0 && columns.length > 1 ? carried(table, column) : cellsOf(table, column),
  );
  const [first = []] = cells;
  // Between semicolons a year may have a decimal comma.
  if (cells.length === 1)
    return table.delimiter === ";" ? first.map((cell) => cell.replace(/^(\d+),(\d+)$/, "$1.$2")) : first;
  const isYear = first.every((cell) => /^\d{1,4}(?:\.0*)?$/.test(cell));
  if (!isYear) return joinedAt(first, cells.slice(1));
  const parts = columns.map((column, i) => partNamed(table.header?.[column]) ?? order[i] ?? "second");
  return first.map((_, row) => composed(new Map(parts.map((part, i) => [part, whole(cells[i]?.[row] ?? "")]))));
}

/** Merged cells have their content in the first alone. */
function carried(table: Table, column: number): readonly string[] {
  let last = "";
  return cellsOf(table, column).map((cell) => (last = cell === "" ? last : cell));
}

/** A date and a time of day, or its hour. */
function joinedAt(dates: readonly string[], others: readonly (readonly string[])[]): readonly string[] {
  return dates.map((date, row) => {
    const rest = others.map((cells) => cells[row] ?? "");
    const [clock = ""] = rest;
    const isHour = /^\d{1,4}(?:\.0*)?$/.test(clock);
    return [date, ...(isHour ? [clockOf(whole(clock), whole(rest[1] ?? ""), "")] : rest)].join(" ").trim();
  });
}

function whole(cell: string): string {
  const plain = plainCell(cell);
  return /^\d+\.0*$/.test(plain) ? plain.slice(0, plain.indexOf(".")) : plain;
}

function composed(parts: ReadonlyMap<TimePart, string>): string {
  const of = (part: TimePart): string => parts.get(part) ?? "";
  const year = of("year");
  if (parts.has("week")) return `${year}-W${of("week")}`;
  if (parts.has("quarter")) return `${year}-Q${of("quarter").replace(/^q/i, "")}`;
  const isOfYear = parts.has("dayOfYear");
  const date = isOfYear ? [year, of("dayOfYear").padStart(3, "0")] : [year, of("month"), of("day")];
  const written = date.filter((part) => part !== "").join("-");
  return parts.has("hour") ? `${written} ${clockOf(of("hour"), of("minute"), of("second"))}` : written;
}

/** `hour` may be four figures, hours and minutes: 1330. */
function clockOf(hour: string, minute: string, second: string): string {
  if (/[^\d]/.test(hour)) return hour;
  const isBoth = Number(hour) > 24;
  const [hours, minutes] = isBoth
    ? [Math.floor(Number(hour) / 100), Number(hour) % 100]
    : [Number(hour), Number(minute)];
  const [seconds = "", fraction] = (second || "0").split(".");
  return `${hours}:${two(minutes)}:${two(Number(seconds))}${fraction ? `.${fraction}` : ""}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Whether the cells are dates without a time of day. */
export function areBareDates(cells: readonly string[]): boolean {
  return cells.every((cell) => dateAndClock(cell).clock === null);
}

/** Whether the cells are times of day, or hours. */
export function areClocks(cells: readonly string[]): boolean {
  return cells.every((cell) => {
    if (/^(?:[01]?\d|2[0-4])\.[0-5]\d\.[0-5]\d$/.test(cell)) return true;
    const { date, clock } = dateAndClock(cell);
    if (date === "" || !/^\d{1,4}$/.test(date)) return date === "" && clock !== null;
    return Number(date) <= 24 || (Number(date) <= 2400 && Number(date) % 100 < 60);
  });
}
