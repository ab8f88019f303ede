/** A cell that says when, taken apart: the date as it is written, the time of day and the zone. */
import { plainCell } from "./numbers.ts";

export interface Written {
  readonly date: string;
  /** Seconds since midnight, in UTC where a zone is said; null where no time of day is. */
  readonly clock: number | null;
  /** Seconds ahead of UTC; null where nothing is said. */
  readonly zone: number | null;
}

const clockForm =
  /(?:^|[T ,]\s*|(?<=[日号])\s*)(上午|下午)?\s*(\d{1,2})(?:[:时点](\d{2})(?:[:分](\d{2})(?:[.,](\d{1,9}))?)?[分秒]?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Hours ahead of UTC of zones that are written by name. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};
const zoneName = /\s*\(?\b(UTC|GMT|WET|CES?T|EES?T|MSK|JST|KST|[EMP][SD]T|CDT)\)?(?:([+-])(\d{1,2}))?$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+|^(?:周|星期)[一二三四五六日天]\s*/i;

/** Figures alone: year, month, day, hour and perhaps minute and second. */
const figures = /^((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))([01]\d|2[0-4])(?:([0-5]\d)([0-5]\d)?)?$/;

/** Ways of writing that stand nearer to one of the others than they look. */
const ways: readonly (readonly [RegExp, string])[] = [
  // Of a span the beginning: 10:00 - 11:00.
  [/^(.*\d:\d{2}(?::\d{2})?)\s*[-–—~]\s*\S.*\d:\d{2}(?::\d{2})?$/u, "$1"],
  // As web servers write it: 01/Jan/2021:13:00:00.
  [/^(\d{1,2}\/\p{L}{3}\/\d{4}):(?=\d{2}:)/u, "$1 "],
  [/^(\d{8})[T: ](\d{2})(\d{2})(?=$|Z|[+-])/, "$1 $2:$3"],
  [/^(\d{8})[T ](\d{2})(\d{2})(\d{2})/, "$1 $2:$3:$4"],
  [/^(.*\d{4}.*)\s(\d{1,2})\.(\d{2})\.(\d{2})$/, "$1 $2:$3:$4"],
  [/\s*년\s*/, "年"],
  [/\s*월\s*/, "月"],
  [/일/, "日"],
  [/ г\.?$/, ""],
];

export function dateAndClock(cell: string): Written {
  if (/^[\d./-]+$/.test(cell)) {
    const [, date = cell, hour, minute = "0", second = "0"] = figures.exec(cell) ?? [];
    const clock = hour === undefined ? null : 3600 * Number(hour) + 60 * Number(minute) + Number(second);
    return { date, clock, zone: null };
  }
  const text = ways
    .reduce((now, [form, other]) => now.replace(form, other), plainCell(cell))
    .replace(weekday, "")
    .replace(/\s*\[[A-Za-z/_]+\]$/, "");
  const found = zoneName.exec(text);
  const sign = found?.[2] === "-" ? -1 : 1;
  const named = found ? 3600 * ((zones[found[1] ?? ""] ?? 0) + sign * Number(found[3] ?? 0)) : null;
  const rest = found ? text.slice(0, found.index) : text;
  const parts = clockForm.exec(rest);
  const clock = parts && clockOf(parts);
  if (!parts || clock === null) return { date: spaceless(rest), clock: null, zone: named };
  const zone = zoneOf(parts[7]) ?? named;
  return { date: spaceless(rest.slice(0, parts.index)), clock: clock - (zone ?? 0), zone };
}

/** Dates with blanks behind their points, as in `1. 2. 2021`. */
function spaceless(date: string): string {
  return date.trim().replace(/(\d\.) +(?=\d)/g, "$1").replace(/,$/, ""); // prettier-ignore
}

/** Null where it is no time of day: a number alone is none without a word that says so. */
function clockOf([all, chinese, hour, minute, second, fraction, half]: RegExpExecArray): number | null {
  const isAlone = minute === undefined && half === undefined && chinese === undefined;
  if (isAlone && !/^T\d{2}(?:Z|[+-].*)?$/i.test(all ?? "")) return null;
  const given = Number(hour);
  const isAfternoon = chinese === "下午" || /^p/i.test(half ?? "");
  const hasHalf = half !== undefined || chinese !== undefined;
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const hours = hasHalf && given <= 12 ? (given % 12) + (isAfternoon ? 12 : 0) : given;
  const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  return 3600 * hours + 60 * minutes + seconds + Number(`0.${fraction ?? "0"}`);
}

function zoneOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(written) ?? [];
  return (sign === "-" ? -1 : 1) * (3600 * Number(hours) + 60 * Number(minutes));
}
