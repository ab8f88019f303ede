/** A day, written as people write it: in English and in Chinese, six ways each; and as ISO 8601 has it. */

export interface Day {
  readonly year: number;
  /** 1 … 12. */
  readonly month: number;
  /** 1 … 31. */
  readonly day: number;
}

export type Language = "en" | "zh";

export function daysIn({ year, month }: Pick<Day, "year" | "month">): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 0 Sunday … 6 Saturday (Zeller's congruence). */
export function weekdayOf({ year, month, day }: Day): number {
  const shifted = month < 3 ? { year: year - 1, month: month + 12 } : { year, month };
  const years = shifted.year + Math.floor(shifted.year / 4) - Math.floor(shifted.year / 100);
  const centuries = Math.floor(shifted.year / 400);
  return (day + Math.floor((13 * (shifted.month + 1)) / 5) + years + centuries + 6) % 7;
}

/** 2021-03-09. */
export function iso({ year, month, day }: Day): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

const months = "january february march april may june july august september october november december".split(" ");
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const chineseDigits = Array.from("〇一二三四五六七八九");
const chineseWeekdays = Array.from("日一二三四五六");

function ordinal(day: number): string {
  const isTeen = day >= 11 && day <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${ending}`;
}

/** 21 → 二十一. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const high = tens === 0 ? "" : `${tens === 1 ? "" : chineseDigits[tens]}十`;
  return `${high}${ones === 0 && tens > 0 ? "" : chineseDigits[ones]}`;
}

function digitByDigit(value: number): string {
  return Array.from(String(value), (digit) => chineseDigits[Number(digit)]).join("");
}

type Writer = (day: Day) => string;

const monthOf = ({ month }: Day): string => months[month - 1] ?? "";
const chineseDay = (date: Day): string =>
  `${digitByDigit(date.year)}年${chineseNumber(date.month)}月${chineseNumber(date.day)}日`;
const chineseWeekday = (date: Day): string => `星期${chineseWeekdays[weekdayOf(date)]}`;

/** The ways to write a day; two digits of a year are of 1950 to 2049. */
export const writers: Readonly<Record<Language, readonly Writer[]>> = {
  en: [
    (date) => `${date.day} ${monthOf(date)} ${date.year}`,
    (date) => `${monthOf(date)} ${date.day}, ${date.year}`,
    (date) => `${weekdays[weekdayOf(date)]} ${date.day} ${monthOf(date).slice(0, 3)} ${date.year}`,
    (date) => `the ${ordinal(date.day)} of ${monthOf(date)} ${date.year}`,
    (date) => `${date.day}.${date.month}.${date.year}`,
    (date) => `${monthOf(date).slice(0, 3)} ${date.day} '${twoDigits(date.year % 100)}`,
  ],
  zh: [
    (date) => `${date.year}年${date.month}月${date.day}日`,
    (date) => `${date.year}年${date.month}月${date.day}日，${chineseWeekday(date)}`,
    (date) => chineseDay(date),
    (date) => `${chineseDay(date)}${chineseWeekday(date)}`,
    (date) => `${twoDigits(date.year % 100)}年${date.month}月${date.day}日`,
    (date) => `${chineseNumber(date.month)}月${chineseNumber(date.day)}日，${date.year}年`,
  ],
};

export const years = { from: 1950, to: 2049 } as const;

/** Every character that a written day may have, in a fixed order, and the length of the longest; ten years show them all. */
export function alphabetOf(language: Language): { readonly symbols: readonly string[]; readonly longest: number } {
  const found = new Set<string>();
  let longest = 0;
  for (const day of firstDecade())
    for (const write of writers[language]) {
      const characters = Array.from(write(day));
      longest = Math.max(longest, characters.length);
      for (const character of characters) found.add(character);
    }
  return { symbols: [...found].toSorted(), longest };
}

function* firstDecade(): Generator<Day> {
  for (let year: number = years.from; year < years.from + 10; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= daysIn({ year, month }); day++) yield { year, month, day };
}

/** Names of months and weekdays, and numbers in Chinese, as digits: "9 march 2021" → "9 3 2021". */
function inDigits(text: string): string {
  return text
    .replace(/[〇一二三四五六七八九十]+/g, (number) => ` ${readChinese(number)} `)
    .replace(/[a-z]{3,}/g, (name) => {
      const month = months.findIndex((known) => known.slice(0, 3) === name.slice(0, 3));
      return month < 0 ? " " : ` ${month + 1} `;
    });
}

function readChinese(number: string): string {
  const digitOf = (one: string, otherwise: number): number => (one === "" ? otherwise : chineseDigits.indexOf(one));
  if (!number.includes("十")) return Array.from(number, (one) => chineseDigits.indexOf(one)).join("");
  const [tens = "", ones = ""] = number.split("十");
  return String(10 * digitOf(tens, 1) + digitOf(ones, 0));
}

/** The day that `text` says in one of the language's ways of writing; null where it is none of them. */
export function readDay(language: Language, text: string): Day | null {
  const [a = 0, b = 0, c = 0] = (inDigits(text).match(/\d+/g) ?? []).map(Number);
  const orders = [
    { year: a, month: b, day: c },
    { year: c, month: b, day: a },
    { year: c, month: a, day: b },
  ];
  const days = orders.flatMap(({ year, ...rest }) =>
    (year < 100 ? [1900 + year, 2000 + year] : [year]).map((full) => ({ ...rest, year: full })),
  );
  return days.find((day) => isDay(day) && writers[language].some((write) => write(day) === text)) ?? null;
}

/** The day that 2021-03-09 says; null for other texts. */
export function readIso(text: string): Day | null {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return isDay({ year, month, day }) && iso({ year, month, day }) === text ? { year, month, day } : null;
}

function isDay({ year, month, day }: Day): boolean {
  const isKnown = year >= years.from && year <= years.to && month >= 1 && month <= 12;
  return isKnown && day >= 1 && day <= daysIn({ year, month });
}
