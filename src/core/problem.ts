/**
 * A Problem is an error that a person can act on: who, what was wanted, what came, what to do.
 * Its text is a template in `problems.ts`, so that another language is one more table of the same keys. The page fetches that
 * table with its other words, and a worker needs none: it sends keys.
 */
import type { ProblemKey } from "./problems.ts";
import { asShown } from "./as-shown.ts";

export type ProblemParameters = Readonly<Record<string, string | number>>;

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

type Sentences = Readonly<Partial<Record<ProblemKey, string>>>;

let sentences: Sentences = {};

/** From now on every Problem, the earlier ones too, says these. */
export function sayProblems(table: Sentences): void {
  sentences = table;
}

/** The English template; undefined where it was not fetched. */
export function problemTemplate(key: ProblemKey): string | undefined {
  return sentences[key];
}

export class Problem extends Error {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place: Place | undefined;

  constructor(key: ProblemKey, parameters: ProblemParameters = {}, place?: Place) {
    super();
    this.name = "Problem";
    this.key = key;
    this.parameters = parameters;
    this.place = place;
  }

  /** In English; where its words are not here, the key and what belongs to it. */
  override get message(): string {
    const template = problemTemplate(this.key) ?? `${this.key} ${JSON.stringify(this.parameters)}`;
    return (this.place ? `line ${this.place.line}: ` : "") + fillTemplate(template, this.parameters);
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
