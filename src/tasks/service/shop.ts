/** What customers of a shop ask, in words that share little from one question to the next. */
import { chinese } from "./shop-chinese.ts";
import { english } from "./shop-english.ts";

export const shop = { en: english, zh: chinese } as const;
export type Language = keyof typeof shop;
