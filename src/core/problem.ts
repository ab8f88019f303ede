/**
 * A Problem is an error that a person can act on: who, what was wanted, what came, what to do.
 * Its text is a template in `problems.ts`, so that another language is one more table of the same keys.
 */
import { problems, type ProblemKey } from "./problems.ts";
import { asShown } from "./as-shown.ts";

export type ProblemParameters = Readonly<Record<string, string | number>>;

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export class Problem extends Error {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place: Place | undefined;

  constructor(key: ProblemKey, parameters: ProblemParameters = {}, place?: Place) {
    super((place ? `line ${place.line}: ` : "") + fillTemplate(problems[key], parameters));
    this.name = "Problem";
    this.key = key;
    this.parameters = parameters;
    this.place = place;
  }
}

/** Replaces each `{name}` by its parameter as it is shown, and each `{name:one|many}` by the word that goes with its number. */
export function fillTemplate(template: string, parameters: ProblemParameters): string {
  return template.replace(
    /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      if (!Object.hasOwn(parameters, name)) return whole;
      const value = asShown(String(parameters[name]));
      return one === undefined ? value : value === "1" ? one : (many ?? "");
    },
  );
}
