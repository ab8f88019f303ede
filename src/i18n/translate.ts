/**
 * A Translate turns a typed key and its parameters into words of one language. Problems keep their own keys, and words
 * whose key is made at run time (a task's reading, a metric) are looked up loosely.
 */
import { fillTemplate, type Place, type ProblemParameters } from "../core/problem.ts";
import { problems, type ProblemKey } from "../core/problems.ts";
import { english, type TextKey } from "./en.ts";
import type { Language } from "./language.ts";
import { chinese } from "./zh.ts";
import { chineseProblems } from "./zh/problem.ts";
import { chineseTerms } from "./zh/problem-cell.ts";

export type Translate = (key: TextKey, parameters?: ProblemParameters) => string;

/** What every component needs in order to speak. */
export interface Words {
  readonly language: Language;
  readonly text: Translate;
  /** For keys made at run time; an unknown key gives `fallback`. */
  readonly loose: (key: string, fallback: string, parameters?: ProblemParameters) => string;
  readonly problem: (problem: ProblemWords) => string;
}

/** The parts of a Problem that survive a message between threads. */
export interface ProblemWords {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place?: Place | undefined;
}

const tables: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en: english, zh: chinese };
const problemTables: Readonly<Record<Language, Readonly<Record<ProblemKey, string>>>> = {
  en: problems,
  zh: chineseProblems,
};

export function wordsOf(language: Language): Words {
  const table = tables[language];
  const text: Translate = (key, parameters = {}) => fillTemplate(table[key], parameters);
  return {
    language,
    text,
    loose: (key, fallback, parameters = {}) => fillTemplate(isTextKey(key) ? table[key] : fallback, parameters),
    problem: ({ key, parameters, place }) => {
      const sentence = fillTemplate(
        problemTables[language][key],
        language === "zh" ? inChinese(parameters) : parameters,
      );
      return place ? text("problem.place", { line: place.line, sentence }) : sentence;
    },
  };
}

/** Parts of speech among the parameters; names and numbers stay as they are. */
function inChinese(parameters: ProblemParameters): ProblemParameters {
  const entries = Object.entries(parameters).map(([name, value]) => {
    const isTerm = typeof value === "string" && Object.hasOwn(chineseTerms, value);
    return [name, isTerm ? (chineseTerms[value] ?? value) : value] as const;
  });
  return Object.fromEntries(entries);
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(english, key);
}
