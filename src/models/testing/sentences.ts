/** Made-up sentences for checks. */
import type { Random } from "../../core/random.ts";

/** Rows of [word, symbol], one symbol per word; a word in four is missing, but never the first. */
export function drawSentences(random: Random, count: number, words: number, symbols: number): number[][] {
  return Array.from({ length: count }, () =>
    Array.from({ length: words }, (_, word) => {
      const symbol = word > 0 && random.between(0, 3) === 0 ? -1 : random.between(0, symbols - 1);
      return Array.from({ length: symbols }, (__, i) => (i === symbol ? 1 : 0));
    }).flat(),
  );
}
