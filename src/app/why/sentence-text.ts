/** A sentence of an analysis, in the page's words. */
import type { FindingSentence } from "../../analysis/analysis.ts";
import type { Words } from "../../i18n/translate.ts";
import { axisName, fullName } from "../../views/describe.ts";

/** The sentence with names and numbers as the page writes them. */
export function sentenceText(words: Words, id: string, { key, parameters, from = id }: FindingSentence): string {
  const shown = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (name === "signal") return [name, fullName(words, String(value))];
      if (name === "axis") return [name, nameOfAxis(words, String(value))];
      return [name, typeof value === "number" && !Number.isInteger(value) ? words.number(value) : value];
    }),
  );
  return words.loose(`analysis.${from}.${key}`, key, shown);
}

export function nameOfAxis(words: Words, axis: string): string {
  return words.loose(`axis.${axis}`, axisName(words, axis));
}
