/** What an analysis found, in English, for the command line and for pages that are written by a command. */
import { fillTemplate } from "../core/problem.ts";
import type { FindingSentence } from "./analysis.ts";

/** What is said of each analysis, in its own folder. */
const words: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Readonly<Record<string, string>>>("./*/words.en.ts", { eager: true, import: "words" }),
  ),
);

/** The words of `key`, or the key itself. */
export function wordsOf(key: string): string {
  return words[key] ?? key;
}

/** Numbers with four digits at most; names of signals as the cell text has them. */
export function said(id: string, { key, parameters, from = id }: FindingSentence): string {
  const shown = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value,
    ]),
  );
  return fillTemplate(wordsOf(`analysis.${from}.${key}`), shown);
}
