/** A goal in words. */
import type { Words } from "../../i18n/translate.ts";
import type { Goal } from "../../train/goal.ts";

/** "< 0.1" */
export function limitText(words: Words, { below, above }: Goal): string {
  return below === undefined ? `> ${words.number(above ?? NaN)}` : `< ${words.number(below)}`;
}
