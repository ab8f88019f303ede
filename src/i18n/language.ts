/** What the page knows of each of its languages, and which one a visitor gets. docs/languages.md says how to add one. */
import { languages, type Language } from "../core/languages.ts";
import type { Vocabulary } from "./vocabulary.ts";

export { languages, type Language };

export interface LanguageFacts {
  /** Its own name. */
  readonly name: string;
  /** For `lang`, and for numbers and dates. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** Whether blanks stand between words. */
  readonly isSpaced: boolean;
  /** Its words; English ones are always here. */
  readonly fetch: (() => Promise<Vocabulary>) | null;
}

const facts: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: "English", tag: "en", direction: "ltr", isSpaced: true, fetch: null },
  zh: {
    name: "简体中文",
    tag: "zh-Hans",
    direction: "ltr",
    isSpaced: false,
    fetch: async () => (await import("./zh.ts")).chineseVocabulary,
  },
};

export function factsOf(language: Language): LanguageFacts {
  return facts[language];
}

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** `?lang=` if it names a language, else the first preferred language that we have, else English. */
export function chooseLanguage(search: string, preferred: readonly string[]): Language {
  const forced = new URLSearchParams(search).get("lang");
  if (isLanguage(forced)) return forced;
  for (const tag of preferred) {
    const short = tag.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return "en";
}
