/** Words of the cell workshop: tables of their own, since the page fetches them with the workshop only. */
import { fillTemplate, type ProblemParameters } from "../core/problem.ts";
import type { Language } from "./language.ts";
import { deskWords } from "./workshop/desk-en.ts";
import { editWords } from "./workshop/edit-en.ts";
import { moreEditWords } from "./workshop/edit-more-en.ts";
import { languageWords } from "./workshop/language-en.ts";
import { deskWords as chineseDesk } from "./workshop/desk-zh.ts";
import { editWords as chineseEdits } from "./workshop/edit-zh.ts";
import { moreEditWords as moreChineseEdits } from "./workshop/edit-more-zh.ts";
import { languageWords as chineseLanguage } from "./workshop/language-zh.ts";

export const workshopEnglish = { ...deskWords, ...editWords, ...moreEditWords, ...languageWords } as const;
export type WorkshopKey = keyof typeof workshopEnglish;
export const workshopChinese: Readonly<Record<WorkshopKey, string>> = {
  ...chineseDesk,
  ...chineseEdits,
  ...moreChineseEdits,
  ...chineseLanguage,
};

const tables: Readonly<Record<Language, Readonly<Record<WorkshopKey, string>>>> = {
  en: workshopEnglish,
  zh: workshopChinese,
};

export interface WorkshopWords {
  readonly text: (key: WorkshopKey, parameters?: ProblemParameters) => string;
  /** For keys made at run time; an unknown key gives "". */
  readonly loose: (key: string) => string;
}

const spoken: Readonly<Record<Language, WorkshopWords>> = { en: wordsFrom(tables.en), zh: wordsFrom(tables.zh) };

/** The same object for the same language, so that what depends on it stays. */
export function workshopWords(language: Language): WorkshopWords {
  return spoken[language];
}

function wordsFrom(table: Readonly<Record<WorkshopKey, string>>): WorkshopWords {
  return {
    text: (key, parameters = {}) => fillTemplate(table[key], parameters),
    loose: (key) => (isWorkshopKey(key) ? table[key] : ""),
  };
}

export function isWorkshopKey(key: string): key is WorkshopKey {
  return Object.hasOwn(workshopEnglish, key);
}
