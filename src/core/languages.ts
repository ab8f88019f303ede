/** The languages that the page speaks: the one list of them. What each is called, and where its words are, stands in i18n/language.ts. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];
