/** A goal in words. */
import { formatExact } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Goal } from "../../train/goal.ts";

/** A metric's value; with more digits where it would read like the limit that it has passed or not. */
export function besideGoal(words: Words, value: number, { below, above }: Goal): string {
  const limit = below ?? above ?? NaN;
  const text = words.number(value);
  return value !== limit && text === words.number(limit)
    ? formatExact(factsOf(words.language).tag, Math.round(value * 1e4) / 1e4)
    : text;
}

/** "< 0.1" */
export function limitText(words: Words, { below, above }: Goal): string {
  return below === undefined ? `> ${words.number(above ?? NaN)}` : `< ${words.number(below)}`;
}
