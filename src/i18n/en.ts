/**
 * English: every word that the page shows, except Problems, whose English is in core/problems. What is said of one model or of
 * one task stands in its own folder.
 */
import { firstWords, folderWords, type Texts } from "./en-first.ts";
import { analysisWords, laterWords, reproductionWords } from "./en-later.ts";

export type { Texts };

/** A key that the code names. Those of the folders are made at run time, and looked up loosely. */
export type TextKey = keyof typeof firstWords | keyof typeof laterWords;

export const english: Readonly<Record<TextKey, string>> & Texts = Object.assign(
  {},
  firstWords,
  laterWords,
  ...folderWords,
  ...analysisWords,
  ...reproductionWords,
);
