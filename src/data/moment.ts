/**
 * One cell that says when: dates and times of day, weeks, months, quarters, years with and without decimals, epoch seconds.
 * Each way of writing is a form; a column is read by the form that reads all of it.
 */
import { dayOf, secondsPerDay, weekdayOf } from "./calendar.ts";
import { dateAndClock, type Written } from "./clock.ts";
import { monthNumber } from "./month-names.ts";

/** What a form counts in: seconds since 1970, months since the year 0, or its own numbers. */
export type Base = "second" | "month" | "number";

export interface Form {
  readonly base: Base;
  /** null where the cell is not of this form. */
  readonly read: (written: Written) => number | null;
}

const name = String.raw`(?<name>\p{L}{3,12})\.?`;
const ordinal = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?`;
const dates = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})-(?<ofYear>\d{3})$/,
  new RegExp(String.raw`^(?<year>\d{4})[-/ ]${name}[-/ ]${ordinal}$`, "u"),
  new RegExp(String.raw`^${ordinal}[-/ ]*(?:de |of )?${name}[-/ ]?,?(?: de)? ?(?<year>\d{4})$`, "u"),
  new RegExp(String.raw`^${name}[-/ ]${ordinal}(?:, ?|[-/ ])(?<year>\d{4})$`, "u"),
];
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const monthForms = [
  /^(?<year>\d{4})(?:[-/:]M?|M)(?<month>\d{1,2})$/i,
  /^(?<year>\d{4})\.?(?<month>\d{2})$/,
  /^(?<month>\d{1,2})[-/](?<year>\d{4})$/,
  // Elsewhere figures behind a point are decimals.
  /^(?<month>\d{2})\.(?<year>[12]\d{3})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月$/,
  new RegExp(String.raw`^(?<year>\d{4})[-/. ]${name}$`, "u"),
  new RegExp(String.raw`^${name}[-/., ]*(?:de )?(?<year>\d{4})$`, "u"),
];
const quarterForms = [
  /^(?<year>\d{4})[-/.: ]?Q(?<quarter>[1-4])$/i,
  /^Q(?<quarter>[1-4])[-/.: ]?(?<year>\d{4})$/i,
  /^(?<quarter>[1-4])Q[-/.: ]?(?<year>\d{4})$/i,
  /^(?<year>\d{4})[-/.: ]?(?<quarter>[1-4])Q$/i,
  /^(?<year>\d{4})年(?:第)?(?<quarter>[1-4])季度$/,
  /^T(?<quarter>[1-4])[-/.: ]?(?<year>\d{4})$/i,
  /^(?<year>\d{4})[-/.: ]?T(?<quarter>[1-4])$/i,
  /^(?<quarter>[1-4])\.? ?(?:quartal|quarter|trimestre|trim\.?|kwartał|кв\.?|квартал) ?(?<year>\d{4})$/i,
  /^(?<quarter>I{1,3}|IV)\.? ?(?:quartal|trim\.?|kw\.?|kwartał|кв\.?|квартал)? ?(?<year>\d{4})$/i,
];
const halfForms = [/^(?<year>\d{4})[-/.: ]?[HS](?<half>[12])$/i, /^[HS](?<half>[12])[-/.: ]?(?<year>\d{4})$/i];
const weekForms = [
  /^(?<year>\d{4})[-/. ]?W(?:eek)?[- ]?(?<week>\d{1,2})(?:-?(?<day>[1-7]))?$/i,
  /^(?:W(?:eek|k)?|KW|CW)\.?[- ]?(?<week>\d{1,2})[-/., ]+(?<year>\d{4})$/i,
  /^(?<year>\d{4})[-/. ]?(?:KW|CW|Wk)\.?[- ]?(?<week>\d{1,2})$/i,
  /^(?<year>\d{4})年?第?(?<week>\d{1,2})周$/,
];

function groupsOf(patterns: readonly RegExp[], text: string): Readonly<Record<string, string>> | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return null;
}

function secondsOf(day: number | null, { clock }: Written): number | null {
  return day === null ? null : day * secondsPerDay + (clock ?? 0);
}

/** `2001-12-31`, `2001/12/31 12:00`, `20011231`, `2001-365`, `31 Dec 2001`, `Dec 31, 2001`, `2001年12月31日`. */
function readDate(written: Written): number | null {
  const groups = groupsOf(dates, written.date);
  if (!groups) return null;
  const { year, month = "", day, ofYear, name: named } = groups;
  if (ofYear !== undefined) return secondsOf(ordinalDay(Number(year), Number(ofYear)), written);
  const number = named === undefined ? Number(month) : monthNumber(named);
  return secondsOf(dayOf(Number(year), number, Number(day)), written);
}

function ordinalDay(year: number, day: number): number | null {
  const [start, next] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  return start !== null && next !== null && day >= 1 && start + day - 1 < next ? start + day - 1 : null;
}

function readYearLast(written: Written, order: "day first" | "month first"): number | null {
  const found = yearLast.exec(written.date);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (order === "month first" && found[2] === ".") return null;
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  return secondsOf(dayOf(Number(found[4]), month, day), written);
}

/** `2001-W52` as its Monday (ISO 8601), `2001-W52-3` as that day. */
function readWeek({ date, clock }: Written): number | null {
  const groups = clock === null ? groupsOf(weekForms, date) : null;
  if (!groups) return null;
  const [year, week, day] = [Number(groups["year"]), Number(groups["week"]), Number(groups["day"] ?? 1)];
  const [first, next] = [firstMonday(year), firstMonday(year + 1)];
  const monday = first + 7 * (week - 1);
  return week >= 1 && monday < next ? (monday + day - 1) * secondsPerDay : null;
}

/** That of the week with the fourth of January. */
function firstMonday(year: number): number {
  const fourth = dayOf(year, 1, 4) ?? 0;
  return fourth - weekdayOf(fourth);
}

/** `2001-12`, `2001M12`, `12/2001`, `Dec 2001`, `2001年12月`. */
function readMonth({ date, clock }: Written): number | null {
  if (clock !== null) return null;
  for (const form of monthForms) {
    const { year, month, name: named } = form.exec(date)?.groups ?? {};
    if (year === undefined) continue;
    const number = named === undefined ? Number(month) : monthNumber(named);
    return number >= 1 && number <= 12 ? Number(year) * 12 + number - 1 : null;
  }
  return null;
}

/** `2001-Q4`, `4Q2001`, `2001年第4季度`. */
function readQuarter({ date, clock }: Written): number | null {
  const groups = clock === null ? groupsOf(quarterForms, date) : null;
  if (!groups) return readHalf(date, clock);
  const written = groups["quarter"]?.toUpperCase() ?? "";
  const quarter = written.startsWith("I") ? ["I", "II", "III", "IV"].indexOf(written) + 1 : Number(written);
  return Number(groups["year"]) * 12 + 3 * (quarter - 1);
}

/** `2001-H2`. */
function readHalf(date: string, clock: number | null): number | null {
  const groups = clock === null ? groupsOf(halfForms, date) : null;
  return groups && Number(groups["year"]) * 12 + 6 * (Number(groups["half"]) - 1);
}

/** `200152`: only where no month is meant. */
function readPlainWeek({ date, clock }: Written): number | null {
  const [, year, week] = /^(\d{4})(\d{2})$/.exec(date) ?? [];
  return year === undefined || clock !== null ? null : readWeek({ date: `${year}-W${week}`, clock, zone: null });
}

/** `2001/02` as the year 2001, `2001年`. */
function readYear({ date, clock }: Written): number | null {
  const [, year = "", next = "", chinese] = /^(?:[FC]Y ?)?(\d{4})(?:[-/](\d{2}|\d{4})|(年度?|年?))$/i.exec(date) ?? [];
  if (clock !== null || year === "") return null;
  const following = String(Number(year) + 1);
  const isNamed = (chinese ?? "") !== "" || /^[FC]Y/i.test(date);
  return isNamed || next === following || next === following.slice(2) ? Number(year) * 12 : null;
}

function readPlain({ date, clock }: Written): number | null {
  return clock === null && /^[+-]?(\d{1,19}\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(date) ? Number(date) : null;
}

/** In the order in which they are tried; of two that read as many cells the first. The two of dates that end in the year may both fit. */
export const forms = {
  date: { base: "second", read: readDate },
  dayFirst: { base: "second", read: (written) => readYearLast(written, "day first") },
  monthFirst: { base: "second", read: (written) => readYearLast(written, "month first") },
  week: { base: "second", read: readWeek },
  year: { base: "month", read: readYear },
  month: { base: "month", read: readMonth },
  quarter: { base: "month", read: readQuarter },
  plainWeek: { base: "second", read: readPlainWeek },
  number: { base: "number", read: readPlain },
} as const satisfies Readonly<Record<string, Form>>;

/** Whether the cell is of one form. */
export function isOf({ read }: Form, cell: string): boolean {
  return read(dateAndClock(cell)) !== null;
}
