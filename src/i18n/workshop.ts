/** Words of the cell workshop: tables of their own, since the page fetches them with the workshop only. */
import { fillTemplate, type ProblemParameters } from "../core/problem.ts";
import { models } from "../models/all.ts";
import type { Edit } from "../models/edit.ts";
import { editsOf } from "../models/edits.ts";
import { languages, type Language } from "../core/languages.ts";
import { deskWords } from "./workshop/desk-en.ts";
import { languageWords } from "./workshop/language-en.ts";
import { deskWords as chineseDesk } from "./workshop/desk-zh.ts";
import { languageWords as chineseLanguage } from "./workshop/language-zh.ts";

export const workshopEnglish = { ...deskWords, ...languageWords } as const;
export type WorkshopKey = keyof typeof workshopEnglish;
export const workshopChinese: Readonly<Record<WorkshopKey, string>> = { ...chineseDesk, ...chineseLanguage };

type Table = Readonly<Record<WorkshopKey, string>> & Readonly<Record<string, string>>;

const english: Table = { ...workshopEnglish, ...editWords(({ en }) => en) };
/** What a language lacks is said in English. */
const tables: Readonly<Partial<Record<Language, Table>>> = {
  en: english,
  zh: { ...workshopChinese, ...editWords(({ en, zh = en }) => zh) },
};

export interface WorkshopWords {
  readonly text: (key: WorkshopKey, parameters?: ProblemParameters) => string;
  /** For keys made at run time; an unknown key gives "". */
  readonly loose: (key: string) => string;
}

const inEnglish = wordsFrom(english);
const spoken = new Map(languages.map((language) => [language, wordsFrom(tables[language] ?? english)]));

/** The same object for the same language, so that what depends on it stays. */
export function workshopWords(language: Language): WorkshopWords {
  return spoken.get(language) ?? inEnglish;
}

/** `edit.<model>.<edit>` and `edit.<model>.<edit>.expect` of every guided edit, as `sayingOf` says them. */
function editWords(sayingOf: (edit: Edit) => Edit["en"]): Readonly<Record<string, string>> {
  const entries = models.flatMap(({ id }) =>
    editsOf(id).flatMap((edit) => {
      const { name, expect } = sayingOf(edit);
      const key = `edit.${id}.${edit.id}`;
      return [[key, name] as const, [`${key}.expect`, expect] as const];
    }),
  );
  return Object.fromEntries(entries);
}

function wordsFrom(table: Table): WorkshopWords {
  return {
    text: (key, parameters = {}) => fillTemplate(table[key], parameters),
    loose: (key) => (isWorkshopKey(key) ? table[key] : ""),
  };
}

export function isWorkshopKey(key: string): boolean {
  return Object.hasOwn(english, key);
}
