/** The languages of the page, and which one a visitor gets. */

export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

/** Each language's own name, and its tag for `lang` and for number formats. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", zh: "简体中文" };
export const languageTags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

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
