/**
 * A Translate turns a typed key and its parameters into words of one language. Problems keep their own keys, and words
 * whose key is made at run time (a task's reading, a metric) are looked up loosely. English is always there; another
 * language is fetched when it is first wanted.
 */
import { fillTemplate, sayProblems, problemTemplate, type Place, type ProblemParameters } from "../core/problem.ts";
import type { ProblemKey } from "../core/problems.ts";
import { formatExact, formatNumber } from "../draw/format.ts";
import { firstWords, folderWords } from "./en-first.ts";
import type { TextKey } from "./en.ts";
import { factsOf, type Language } from "./language.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Translate = (key: TextKey, parameters?: ProblemParameters) => string;

/** What every component needs in order to speak. */
export interface Words {
  readonly language: Language;
  readonly text: Translate;
  /** For keys made at run time; an unknown key gives `fallback`. */
  readonly loose: (key: string, fallback: string, parameters?: ProblemParameters) => string;
  readonly problem: (problem: ProblemWords) => string;
  /** A number with few digits; a dash where there is none (NaN). */
  readonly number: (value: number) => string;
  /** What a metric is called. */
  readonly metric: (name: string) => string;
  /** A comment of a cell text; one that nobody has translated stays as it was written. */
  readonly comment: (text: string) => string;
}

/** The parts of a Problem that survive a message between threads. */
export interface ProblemWords {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place?: Place | undefined;
}

/** All English words that are here: those of the first picture, and, once they were fetched, the others. */
const english: Record<string, string> = Object.assign({}, firstWords, ...folderWords);
let later: Promise<void> | undefined;

/** Resolves when the words of what is not in the first picture are here, those of problems too. One that failed is tried anew by the next wish. */
export function fetchLaterWords(): Promise<void> {
  later ??= import("./en-later.ts").then(
    ({ laterWords, analysisWords, reproductionWords, problems }) => {
      Object.assign(english, laterWords, ...analysisWords, ...reproductionWords);
      sayProblems(problems);
    },
    (error: unknown) => {
      later = undefined;
      throw error;
    },
  );
  return later;
}

const inEnglish = wordsFrom({ language: "en", texts: english, problems: {}, terms: {}, comments: {} });
const spoken: Partial<Record<Language, Words>> = { en: inEnglish };

/** The words of a language that has been fetched, else English. */
export function wordsOf(language: Language): Words {
  return spoken[language] ?? inEnglish;
}

/** Makes the words of a language ready for `wordsOf`. Rejects when they can not be fetched. */
export async function fetchWords(language: Language): Promise<Words> {
  const { fetch } = factsOf(language);
  if (fetch) spoken[language] ??= wordsFrom(await fetch());
  return wordsOf(language);
}

export function wordsFrom({ language, texts, problems: sentences, terms, comments }: Vocabulary): Words {
  const templateOf = (key: string): string => texts[key] ?? english[key] ?? key;
  // Most words have nothing in them to be filled, and are asked for at every drawing.
  const fill = (template: string, parameters: ProblemParameters | undefined): string =>
    parameters ? fillTemplate(template, withNumbers(language, parameters)) : template;
  const text: Translate = (key, parameters) => fill(templateOf(key), parameters);
  const loose: Words["loose"] = (key, fallback, parameters) =>
    fill(isTextKey(key) ? templateOf(key) : fallback, parameters);
  return {
    language,
    text,
    loose,
    number: (value) => (Number.isNaN(value) ? text("run.noValue") : formatNumber(factsOf(language).tag, value)),
    metric: (name) => loose(`metric.${name}`, name),
    comment: (comment) => (Object.hasOwn(comments, comment) ? comments[comment] : comment),
    problem: ({ key, parameters, place }) => {
      const template = sentences[key] ?? problemTemplate(key);
      if (template === undefined) return text("problem.unsaid", { key });
      const sentence = fill(template, withTerms(terms, parameters));
      return place ? text("problem.place", { line: place.line, sentence }) : sentence;
    },
  };
}

/** Numbers as the language writes them, with all their digits. */
function withNumbers(language: Language, parameters: ProblemParameters): ProblemParameters {
  const entries = Object.entries(parameters).map(([name, value]) => {
    return [name, typeof value === "number" ? formatExact(factsOf(language).tag, value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function withTerms(terms: Vocabulary["terms"], parameters: ProblemParameters): ProblemParameters {
  const entries = Object.entries(parameters).map(([name, value]) => {
    const isTerm = typeof value === "string" && Object.hasOwn(terms, value);
    return [name, isTerm ? (terms[value] ?? value) : value] as const;
  });
  return Object.fromEntries(entries);
}

/** Whether there are words for the key. */
export function isTextKey(key: string): boolean {
  return Object.hasOwn(english, key);
}
