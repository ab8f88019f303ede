/** The form of what customers ask: for each answer, questions that want it. */
export interface Asked {
  /** What it is about, in a word. */
  readonly name: string;
  readonly answer: string;
  /** `(a|b)` is one or the other; each choice makes a question of its own. */
  readonly questions: readonly string[];
}

/** The questions that a pattern stands for. */
export function spelledOut(pattern: string): readonly string[] {
  const [, before = "", choices, after = ""] = /^(.*?)\(([^)]*)\)(.*)$/.exec(pattern) ?? [];
  if (choices === undefined) return [pattern];
  return choices.split("|").flatMap((choice) => spelledOut(before + choice + after));
}
