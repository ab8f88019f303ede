/** Naive Bayes (Maron 1961): the class by the words alone, whatever their order. What a network has to beat. */
import { log } from "../../core/numbers.ts";
import type { Labelled } from "./grammar.ts";

/** The likeliest class of a text by the words of `examples`, each counted once more than it was seen. */
export function bagOfWords(
  examples: readonly Labelled[],
  classes: number,
  words: number,
): (tokens: readonly string[]) => number {
  const seen = Array.from({ length: classes }, () => ({ texts: 1, tokens: words, counts: new Map<string, number>() }));
  for (const { tokens, label } of examples) {
    const one = seen[label];
    if (!one) continue;
    one.texts++;
    one.tokens += tokens.length;
    for (const token of tokens) one.counts.set(token, (one.counts.get(token) ?? 0) + 1);
  }
  return (tokens) => {
    const evidence = seen.map((one) =>
      tokens.reduce((sum, token) => sum + log((1 + (one.counts.get(token) ?? 0)) / one.tokens), log(one.texts)),
    );
    return evidence.indexOf(Math.max(...evidence));
  };
}
