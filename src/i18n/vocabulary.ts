import type { ProblemKey } from "../core/problems.ts";
import type { Texts } from "./en.ts";
import type { Language } from "../core/languages.ts";

/** All that one language says. */
export interface Vocabulary {
  readonly language: Language;
  /** What is missing is said in English. */
  readonly texts: Texts;
  /** What is missing is said in English. */
  readonly problems: Readonly<Partial<Record<ProblemKey, string>>>;
  /** Parts of speech among a Problem's parameters; what is not here stays as it is. */
  readonly terms: Readonly<Record<string, string>>;
  /** Comments of the cell texts that come with the page, by what they say there. */
  readonly comments: Readonly<Record<string, string>>;
}
