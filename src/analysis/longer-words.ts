/** Longer words than all are asked about: some, by chance, up to the longest that the task has. */
import { randomStream, type Random } from "../core/random.ts";
import type { Word, Words } from "../tasks/task.ts";

/** Different lengths, evenly spaced, and words of each. */
const lengths = 8;
const each = 16;
/** No word has more letters, since a step costs the same at any place. */
const mostLetters = 200;

/** In the order of their lengths, those of one length together. */
export function longerWords(words: Words, from: number): readonly (readonly Word[])[] {
  const random = randomStream(1, "longer words");
  const most = Math.min(words.longest, mostLetters);
  const byLength = new Map<number, Word[]>();
  for (let i = 1; i <= lengths; i++) {
    const length = from + Math.ceil(((most - from) * i) / lengths);
    for (let n = 0; n < each; n++) {
      const word = drawWord(random, words, length);
      if (word.length > from) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
    }
  }
  return [...byLength].toSorted(([a], [b]) => a - b).map(([, some]) => some);
}

/** Every word likes some letters more than others, so that long rows of one come up, too. */
export function drawWord(random: Random, words: Words, length: number): Word {
  const weights = words.letters.map(() => 0.05 + random.uniform() ** 2);
  const word: number[] = [];
  while (word.length < length) {
    const next = words.next(word);
    if (next.length === 0) break;
    const total = next.reduce((sum, letter) => sum + weights[letter], 0);
    let left = random.uniform() * total;
    const letter = next.find((one) => (left -= weights[one]) < 0) ?? next[0];
    word.push(letter);
  }
  return word;
}
