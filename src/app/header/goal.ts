/** A goal in words. */
import { formatNumber } from "../../draw/format.ts";
import { languageTags } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Goal } from "../../train/goal.ts";

/** "< 0.1" */
export function limitText(words: Words, { below, above }: Goal): string {
  const tag = languageTags[words.language];
  return below === undefined ? `> ${formatNumber(tag, above ?? NaN)}` : `< ${formatNumber(tag, below)}`;
}
