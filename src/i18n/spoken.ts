/** Small numbers for those who hear the page: "0.003 (3 thousandths)", so that no zeros have to be counted. */
import type { Words } from "./translate.ts";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const small = /(\d+(?:\.\d+)?) × 10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<![\d.,])0\.00\d*[1-9]\d*/g;

/** `text` with every number below a hundredth said in parts of one, too. */
export function spoken(words: Pick<Words, "text">, text: string): string {
  return text.replace(small, (whole, digits?: string, power?: string) => {
    const value = digits === undefined ? Number(whole) : Number(digits) / 10 ** exponentOf(power ?? "");
    const part = partOf(value);
    return part ? words.text(part.key, { text: whole, count: part.count }) : whole;
  });
}

function exponentOf(power: string): number {
  return Number(Array.from(power, (digit) => superscripts.indexOf(digit)).join(""));
}

const parts = [
  { key: "spoken.thousandths", least: 1e-3, times: 1e3 },
  { key: "spoken.millionths", least: 1e-6, times: 1e6 },
  { key: "spoken.billionths", least: 1e-9, times: 1e9 },
] as const;

/** Null for what is smaller than any part that has a name. */
function partOf(value: number): { readonly key: (typeof parts)[number]["key"]; readonly count: number } | null {
  const part = parts.find(({ least }) => value >= least * 0.999);
  return part ? { key: part.key, count: Number((value * part.times).toPrecision(2)) } : null;
}
