/** Numbers as people read them: through Intl, with a true minus sign and few digits. */
import type { Meaning } from "../core/signal.ts";

/** By language, and in it by the options: the same object again and again, since numbers are written at every drawing. */
const formatters = new Map<string, Map<Intl.NumberFormatOptions, Intl.NumberFormat>>();

function formatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const ofLanguage = formatters.get(language) ?? new Map<Intl.NumberFormatOptions, Intl.NumberFormat>();
  formatters.set(language, ofLanguage);
  const made = ofLanguage.get(options) ?? new Intl.NumberFormat(language, options);
  ofLanguage.set(options, made);
  return made;
}

/** `−0.81`, `12.3`, `1,250`, `4.2 × 10⁻⁵`; `NaN` and `∞` as themselves. */
export function formatNumber(language: string, value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const text = formatter(language, optionsFor(Math.abs(value))).format(value === 0 ? 0 : value);
  const [digits = "", power] = text.replaceAll("-", "−").split("E");
  return power === undefined ? digits : `${digits} × 10${superscript(power)}`;
}

const exact: Intl.NumberFormatOptions = { maximumSignificantDigits: 15 };

/** A number with all the digits that it has: what a person or a file has said, a count, a place. */
export function formatExact(language: string, value: number): string {
  const magnitude = Math.abs(value);
  if (!Number.isFinite(value) || magnitude >= 1e15 || (value !== 0 && magnitude < 1e-6))
    return formatNumber(language, value);
  return formatter(language, exact)
    .format(value === 0 ? 0 : value)
    .replace("-", "−");
}

/** A value in the manner of its meaning: tiny weights and gates are as good as none, so they are only bounded. */
export function formatValue(language: string, meaning: Meaning, value: number): string {
  const isShare = meaning !== "signed" && meaning !== "plain" && meaning !== "amount";
  return isShare && value > 0 && value < 1e-4 ? `< ${formatNumber(language, 1e-4)}` : formatNumber(language, value);
}

/** A tick of a logarithmic axis, short enough for its gutter: `0.05`, `10⁻⁴`, `5·10⁻⁵`. */
export function formatTick(language: string, value: number): string {
  if (value >= 0.0009 && value < 1e5) return formatNumber(language, value);
  const power = Math.floor(Math.log10(value) + 1e-9);
  const digit = Math.round(value / 10 ** power);
  return `${digit === 1 ? "" : `${digit}·`}10${superscript(String(power).replace("-", "−"))}`;
}

function superscript(power: string): string {
  return Array.from(power, (digit) => (digit === "−" ? "⁻" : ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? ""))).join("");
}

const manners = {
  tiny: { notation: "scientific", maximumSignificantDigits: 2 },
  huge: { notation: "scientific", maximumSignificantDigits: 3 },
  small: { maximumSignificantDigits: 2 },
  usual: { maximumFractionDigits: 2 },
  tens: { maximumFractionDigits: 1 },
  whole: { maximumFractionDigits: 0 },
} as const satisfies Readonly<Record<string, Intl.NumberFormatOptions>>;

function optionsFor(magnitude: number): Intl.NumberFormatOptions {
  if (magnitude !== 0 && magnitude < 1e-4) return manners.tiny;
  if (magnitude >= 1e7) return manners.huge;
  if (magnitude !== 0 && magnitude < 0.01) return manners.small;
  if (magnitude < 10) return manners.usual;
  return magnitude < 100 ? manners.tens : manners.whole;
}

/** By their count. */
const digitOptions = new Map<number, Intl.NumberFormatOptions>();

/** With just so many digits behind the point: as many as an interval lets one trust. */
export function formatDigits(language: string, value: number, digits: number): string {
  const options = digitOptions.get(digits) ?? { minimumFractionDigits: digits, maximumFractionDigits: digits };
  digitOptions.set(digits, options);
  return withMinus(formatter(language, options).format(value));
}

/** What is nought but for rounding has no sign. */
function withMinus(text: string): string {
  return text.replace(/^-(?=[0.,]+$)/, "").replace("-", "−");
}

const change: Intl.NumberFormatOptions = { style: "percent", signDisplay: "always", maximumFractionDigits: 0 };

/** A share of one as a change: `+12 %`, `−1 %`. */
export function formatChange(language: string, value: number): string {
  return withMinus(formatter(language, change).format(value));
}

/** A share of the episode or alphabet always with two digits, so that columns of numbers align: `0.90`. */
export function formatAligned(language: string, value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 100) return formatNumber(language, value);
  return formatDigits(language, value, 2);
}
