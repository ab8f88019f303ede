/**
 * Whole numbers below ten millions in words: in English with "and" before the tens ("two thousand and seven", "one hundred and
 * five thousand"), hyphens and no commas; in Chinese 两千零七, with 两 before 千 and 万 and 二 elsewhere, and one 零 for a gap.
 */
import type { Random } from "../../core/random.ts";
import type { Language } from "./dates.ts";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Below 100. */
function englishTens(value: number): string {
  if (value < 20) return small[value] ?? "";
  const ones = value % 10;
  return `${tens[Math.floor(value / 10)]}${ones > 0 ? `-${small[ones]}` : ""}`;
}

/** Below 1000, and not 0. */
function englishHundreds(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return englishTens(rest);
  return `${small[hundreds]} hundred${rest > 0 ? ` and ${englishTens(rest)}` : ""}`;
}

function english(value: number): string {
  if (value === 0) return "zero";
  const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1000) % 1000, value % 1000];
  const parts: string[] = [];
  if (millions > 0) parts.push(`${englishHundreds(millions)} million`);
  if (thousands > 0) parts.push(`${englishHundreds(thousands)} thousand`);
  if (rest > 0) parts.push(parts.length > 0 && rest < 100 ? `and ${englishTens(rest)}` : englishHundreds(rest));
  return parts.join(" ");
}

const digits = Array.from("零一二三四五六七八九");
const places = [
  { size: 1000, name: "千" },
  { size: 100, name: "百" },
  { size: 10, name: "十" },
  { size: 1, name: "" },
];

/** One to four digits, not 0; `isFirst`: nothing stands before them, so that 12 is 十二, and 7 has no 零 before it. */
function chineseGroup(value: number, isFirst: boolean): string {
  let text = "";
  for (const { size, name } of places) {
    const digit = Math.floor(value / size) % 10;
    const isBehind = text !== "" || !isFirst;
    if (digit === 0) {
      if (isBehind && value % size > 0 && !text.endsWith("零")) text += "零";
    } else if (digit === 1 && size === 10 && !isBehind) text += name;
    else text += `${digit === 2 && size === 1000 ? "两" : digits[digit]}${name}`;
  }
  return text;
}

function chinese(value: number): string {
  if (value === 0) return "零";
  const [high, low] = [Math.floor(value / 10000), value % 10000];
  const head = high === 0 ? "" : `${high === 2 ? "两" : chineseGroup(high, true)}万`;
  return `${head}${low === 0 ? "" : chineseGroup(low, high === 0)}`;
}

export function inWords(language: Language, value: number): string {
  return language === "en" ? english(value) : chinese(value);
}

/** The number that `text` says, written as `inWords` writes it; null where it says none. */
export function readWords(language: Language, text: string): number | null {
  const value = language === "en" ? sumOfEnglish(text) : sumOfChinese(text);
  return value < mostNumbers && inWords(language, value) === text ? value : null;
}

function sumOfEnglish(text: string): number {
  let [total, group] = [0, 0];
  for (const word of text.split(/[ -]/)) {
    if (word === "hundred") group *= 100;
    else if (word === "thousand" || word === "million") {
      total += group * (word === "million" ? 1e6 : 1000);
      group = 0;
    } else group += Math.max(small.indexOf(word), 10 * tens.indexOf(word), 0);
  }
  return total + group;
}

function sumOfChinese(text: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const character of text) {
    const place = { 十: 10, 百: 100, 千: 1000 }[character];
    if (place !== undefined) {
      group += (digit || 1) * place;
      digit = 0;
    } else if (character === "万") {
      total += (group + digit) * 10000;
      [group, digit] = [0, 0];
    } else digit = character === "两" ? 2 : Math.max(digits.indexOf(character), 0);
  }
  return total + group + digit;
}

/** Numbers are below this. */
export const mostNumbers = 1e7;

/** Below this every number is trained on: each is a part of others, and "seven" alone follows from nothing else. */
const leastHeldOut = 100;

/** Numbers that training never sees: about one in ten of those with three or more digits. */
export function isHeldOutNumber(value: number): boolean {
  return value >= leastHeldOut && (Math.imul(value + 1, 0x9e3779b1) >>> 16) % 10 === 3;
}

/** A number of 1 … `most` digits, each count equally likely; of 3 … `most` where it is held out. */
export function drawNumber(random: Random, most: number, ofHeldOut: boolean): number {
  for (;;) {
    const above = [1, 10, 100, 1000, 1e4, 1e5, 1e6, mostNumbers][random.between(ofHeldOut ? 3 : 1, most)] ?? 10;
    const value = random.between(above === 10 ? 0 : above / 10, above - 1);
    if (isHeldOutNumber(value) === ofHeldOut) return value;
  }
}

/** Characters of the longest number of so many digits in words: no digit is longer than 7, no ten longer than 70. */
export function longestInWords(language: Language, most: number): number {
  return Array.from(inWords(language, Number("7".repeat(most)))).length;
}

/** Every character that a number in words may have, in a fixed order. */
export function lettersOf(language: Language, most: number): readonly string[] {
  if (language === "zh") return [...digits, "两", ...["十", "百", "千", "万"].slice(0, most - 1)].toSorted();
  const words = [...small, ...tens.slice(2), "hundred", "and", "thousand", "million", " -"];
  return [...new Set(words.join(""))].toSorted();
}
