/** Numbers and words of a report in the page's language. */
import { formatNumber } from "../../draw/format.ts";
import { languageTags } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Estimate } from "../../train/interval.ts";

export function showNumber(words: Words, value: number): string {
  return Number.isNaN(value) ? words.text("run.noValue") : formatNumber(languageTags[words.language], value);
}

/** `0.91 to 0.95`, or nothing where there is no interval. */
export function showInterval(words: Words, { low, high }: Estimate): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "";
  return words.text("report.interval", { low: showNumber(words, low), high: showNumber(words, high) });
}

/** The mean with its interval, as a title says it. */
export function showEstimate(words: Words, estimate: Estimate): string {
  const interval = showInterval(words, estimate);
  const mean = showNumber(words, estimate.mean);
  return interval === "" ? mean : words.text("report.estimate", { mean, interval });
}

export function nameOf(words: Words, metric: string): string {
  return words.loose(`metric.${metric}`, metric);
}
