/** The names of all models and tasks, out of their words. */
import type { Texts } from "../../i18n/en-first.ts";

const english = import.meta.glob<Texts>("../../{models,tasks}/*/words.en.ts", { eager: true, import: "words" });
const chinese = import.meta.glob<Texts>("../../{models,tasks}/*/words.zh.ts", { eager: true, import: "words" });

const namesIn = (tables: Readonly<Record<string, Texts>>): readonly (readonly [string, string])[] =>
  Object.values(tables).flatMap((table) =>
    Object.entries(table).filter(([key]) => /^(?:model|task)\.[^.]+$/.test(key)),
  );

export const everyName = { en: namesIn(english), zh: namesIn(chinese) };
