/** Numbers and words of a report in the page's language. */
import { formatDigits } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Estimate } from "../../train/interval.ts";

/** The mean with as many digits as its interval lets one trust. */
export function showMean(words: Words, estimate: Estimate): string {
  return showDigits(words, estimate.mean, digitsOf(estimate));
}

/** `0.913 to 0.951`; nothing where there is no interval. */
export function showInterval(words: Words, estimate: Estimate): string {
  const { low, high } = estimate;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "";
  if (isConstant(estimate)) return words.text("report.constant");
  const digits = digitsOf(estimate);
  return words.text("report.interval", {
    low: showDigits(words, low, digits),
    high: showDigits(words, high, digits),
  });
}

/** The mean with its interval, as a title says it. */
export function showEstimate(words: Words, estimate: Estimate): string {
  const mean = showMean(words, estimate);
  if (!hasInterval(estimate)) return mean;
  return words.text("report.estimate", { mean, interval: showInterval(words, estimate) });
}

/** Whether there is an interval to speak of. */
export function hasInterval(estimate: Estimate): boolean {
  return Number.isFinite(estimate.low) && Number.isFinite(estimate.high) && !isConstant(estimate);
}

/** Every batch gave the same, but for rounding. */
function isConstant({ mean, low, high }: Estimate): boolean {
  return high - low <= 1e-12 * Math.max(1, Math.abs(mean));
}

const mostDigits = 4;

/** Digits behind the point with which half the interval has two that count; null where that would be too many. */
function digitsOf(estimate: Estimate): number | null {
  const reach = (estimate.high - estimate.low) / 2;
  if (!Number.isFinite(reach) || isConstant(estimate)) return null;
  const digits = Math.max(0, 1 - Math.floor(Math.log10(reach)));
  return digits > mostDigits ? null : digits;
}

function showDigits(words: Words, value: number, digits: number | null): string {
  if (digits === null || !Number.isFinite(value)) return words.number(value);
  return formatDigits(factsOf(words.language).tag, value, digits);
}
