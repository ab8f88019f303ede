/**
 * How a column writes its numbers: a decimal point or a comma, marks between thousands (`1.234,5`, `1,234.5`, `1 234`,
 * `1’234`), full-width figures, signs of currencies, `%`, `K`, `万`, brackets around what is negative. A mark that could be
 * either is decided by the whole column, else by the whole table.
 *
 *   const part = partOf("$1,234.50");                    // null where the cell is no number, however it is read
 *   const decimal = decimalOf(parts, () => hint);        // "." or ",", or the two cells that do not go together
 *   const value = valueOf(part, decimal);
 */

import { signsLike } from "../core/look-alikes.ts";

export type Mark = "." | ",";

/** A number as it is written. */
export interface Part {
  /** Figures and marks, without marks that can only stand between thousands. */
  readonly body: string;
  readonly sign: 1 | -1;
  readonly exponent: number;
  /** What K, M or 万 stands for. */
  readonly factor: number;
  /** `%`, or the sign of a currency; "" for none. */
  readonly unit: string;
  /** The mark before its decimals, where only one reading is possible. */
  readonly decimal: Mark | null;
  /** The only mark in it, three figures after it: before decimals, or between thousands. */
  readonly either: Mark | null;
}

/** A cell that is longer is no number, whatever stands in it. */
const longest = 64;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i;
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const minus = new RegExp(`[${signsLike("-")}]`, "g");
const currency = String.raw`(?:(?:US|HK|NT|AU|CA|NZ|A|C|R|S)?\$|[€£¥₹₩₽₺₫₴₪฿]|元|円|원|(?:USD|EUR|GBP|CNY|RMB|JPY|CHF|INR|SEK|NOK|DKK|PLN|CZK|HUF|BRL|RUB|TRY|KRW|AUD|CAD|Fr\.|Rs\.?|zł|kr\.?|Kč|Ft|TL|руб\.?)(?![\p{L}]))`;
const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  千: 1e3,
  tsd: 1e3,
  mille: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  mio: 1e6,
  mrd: 1e9,
  md: 1e9,
  mln: 1e6,
  mld: 1e9,
  trillion: 1e12,
  tn: 1e12,
  万: 1e4,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  百万: 1e6,
  亿: 1e8,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const written = new RegExp(
  String.raw`^(?<open>\()?(?<sign>[+-])? ?(?<before>${currency})? ?(?<inner>[+-])? ?(?<body>\d[\d.,]*(?:[ '’]\d[\d.,]*)*|[.,]\d+)` +
    String.raw`(?:[eEdD](?<exponent>[+-]?\d{1,4}))? ?(?<factor>[KkMB]|(?:mn|bn|tn|Mio|Mrd|Tsd|mln|mld)\b\.?|thousand|million|billion|trillion|lakhs?|lac|crores?|Cr\.?|千|百万|万|亿)?` +
    String.raw` ?(?<after>[%‰]|${currency})?(?<close>\))?(?<last>-)?$`,
  "u",
);

/** A cell without what cannot be seen, with plain figures and signs for those that only look different. */
export function plainCell(cell: string): string {
  if (/^[ -~]*$/.test(cell)) return cell.trim();
  const text = cell.replace(invisible, "").normalize("NFKC").replace(minus, "-");
  return text
    .replace(/(?![0-9])\p{Nd}/gu, figure)
    .replace(/٫/g, ".")
    .replace(/٬/g, "’")
    .trim();
}

/** Nought to nine of other writings, which lie ten by ten. */
function figure(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let nought = code;
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--;
  return String(code - nought);
}

/** Null where the cell is no number. */
export function partOf(cell: string): Part | null {
  if (cell.length > longest) return null;
  const text = plainCell(cell);
  if (plain.test(text)) return plainPart(text);
  const groups = written.exec(text)?.groups;
  if (!groups) return null;
  const { open, sign = "+", before, inner, body = "", exponent, factor, after, close, last } = groups;
  const signs = [open, inner, last, sign === "-" ? "-" : undefined].filter((one) => one !== undefined && one !== "+");
  if ((open === undefined) !== (close === undefined) || signs.length > 1 || (before && after)) return null;
  const marks = marksOf(body, exponent !== undefined);
  return (
    marks && {
      ...marks,
      sign: signs.length > 0 ? -1 : 1,
      exponent: Number(exponent ?? 0),
      factor: factors[factor?.toLowerCase().replace(".", "") ?? ""] ?? 1,
      unit: before ?? after ?? "",
    }
  );
}

function plainPart(text: string): Part {
  const [, digits = "", exponent = "0"] = /^[+-]?([\d.]+)(?:e(.+))?$/i.exec(text) ?? [];
  const isEither = exponent === "0" && /^[1-9]\d{0,2}\.\d{3}$/.test(digits);
  return {
    body: digits,
    sign: text.startsWith("-") ? -1 : 1,
    exponent: Number(exponent),
    factor: 1,
    unit: "",
    decimal: isEither || !digits.includes(".") ? null : ".",
    either: isEither ? "." : null,
  };
}

/** Null where the marks stand as in no number. */
function marksOf(given: string, hasExponent: boolean): Pick<Part, "body" | "decimal" | "either"> | null {
  const isSpaced = /[ '’]/.test(given);
  if (isSpaced && !/^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?:[.,]\d*)?$/.test(given)) return null;
  const body = isSpaced ? given.replace(/[ '’]/g, "") : given;
  const [dots, commas] = [body.split(".").length - 1, body.split(",").length - 1];
  if (dots + commas === 0) return { body, decimal: null, either: null };
  if (dots + commas === 1) {
    const mark = dots === 1 ? "." : ",";
    const isEither = !isSpaced && !hasExponent && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
    return isEither ? { body, decimal: null, either: mark } : { body, decimal: mark, either: null };
  }
  const decimal = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
  if (!isSpaced && /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/.test(body)) return { body, decimal: ",", either: null };
  // Between pairs, as in India, too: 12,34,567.
  if (!isSpaced && /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/.test(body)) return { body, decimal: ".", either: null };
  return dots === 1 && commas === 1 && decimal === "," && /^\d{1,3}\.\d{3},/.test(body)
    ? { body, decimal, either: null }
    : null;
}

/** Two cells of a column, by their places, of which no one reading makes numbers; twice the same where two readings do. */
export interface Clash {
  readonly first: number;
  readonly second: number;
}

export interface Habits {
  /** Between commas a comma within a number stands between thousands, between semicolons before decimals. */
  readonly delimiter: string;
  /** What the rest of the table writes before decimals, null for nothing. */
  readonly hint: () => Mark | null;
}

/** `parts`: null where there is no number. */
export function decimalOf(parts: readonly (Part | null)[], { delimiter, hint }: Habits): Mark | Clash {
  const [dot, comma] = [".", ","].map((mark) => parts.findIndex((part) => part?.decimal === mark));
  const [first = -1, second = -1] = [dot, comma];
  if (first >= 0 && second >= 0) return { first, second };
  if (first >= 0) return ".";
  if (second >= 0) return ",";
  const [dots, commas] = [".", ","].map((mark) => parts.findIndex((part) => part?.either === mark));
  const [dotted = -1, withComma = -1] = [dots, commas];
  if (dotted < 0 && withComma < 0) return ".";
  const told = hint();
  if (told) return told;
  if (dotted >= 0 && withComma >= 0) return { first: dotted, second: withComma };
  if (withComma >= 0 && delimiter === ",") return ".";
  const mark = dotted >= 0 ? "." : ",";
  const between = isBetweenThousands(parts, mark, mark === "." && delimiter === ",");
  if (between === null && mark === "," && delimiter !== ";") return { first: withComma, second: withComma };
  return between ? other(mark) : mark;
}

export function other(mark: Mark): Mark {
  return mark === "." ? "," : ".";
}

/**
 * Whether a mark that could be either stands between thousands. A program that writes three decimals writes them always, one
 * that leaves noughts out never ends in one; what does both counts thousands. Else, and where a point between commas
 * speaks for decimals as people type them, what makes the numbers lie closer together. Null where all numbers have the mark.
 */
function isBetweenThousands(parts: readonly (Part | null)[], mark: Mark, isTyped: boolean): boolean | null {
  const marked = parts.flatMap((part) => (part?.either === mark ? part : []));
  const bare = parts.flatMap((part) => (part && part.either === null && /[1-9]/.test(part.body) ? part : []));
  if (bare.length === 0) return null;
  if (bare.some(({ body }) => body.length > 3)) return false;
  if (!isTyped && marked.some(({ body }) => body.endsWith("0"))) return true;
  const middle = (list: readonly Part[]): number => {
    const values = list.map(({ body }) => Number(body.replace(mark, "."))).toSorted((a, b) => a - b);
    return values[values.length >> 1] ?? 1;
  };
  const ratio = middle(bare) / middle(marked);
  return ratio > Math.sqrt(1000);
}

export function valueOf({ body, sign, exponent, factor }: Part, decimal: Mark): number {
  const digits = body.replaceAll(other(decimal), "").replace(decimal, ".");
  return sign * Number(exponent === 0 ? digits : `${digits}e${exponent}`) * factor;
}

/** Whether only this column's way of writing says what the number is: worth a word. */
export function isUnusual(cell: string, part: Part, decimal: Mark, isCommaUsual: boolean): boolean {
  if (/^\s*[+-]?\d+\s*$/.test(cell) || (decimal === "." && plain.test(cell.trim()))) return false;
  return !(isCommaUsual && part.factor === 1 && part.unit === "" && /^\s*[+-]?\d+(?:,\d+)?\s*$/.test(cell));
}
