/** A shorter word that fails as well: what can be left out is left out (delta debugging, Zeller & Hildebrandt 2002). */
import type { Word, Words } from "../../tasks/task.ts";

/** Of words of one length, whether the network gets each wrong. */
export type Fails = (words: readonly Word[]) => Promise<readonly boolean[]>;

/**
 * `word`, from which rows of letters are left out for as long as it still fails, in the end single ones, and whose letters become the
 * first of the alphabet that fails, too. No letter of the result can be left out without mending it.
 */
export async function shrink(words: Words, word: Word, fails: Fails): Promise<Word> {
  const shorter = await leaveOut(words, word, fails);
  const simpler = await simplify(words, shorter, fails);
  return simpler === shorter ? shorter : await shrink(words, simpler, fails);
}

async function leaveOut(words: Words, word: Word, fails: Fails): Promise<Word> {
  let shortest = word;
  for (let size = Math.ceil(word.length / 2); size >= 1;) {
    const shorter = await firstFailing(words, without(shortest, size), fails);
    if (shorter) shortest = shorter;
    else size = size === 1 ? 0 : Math.ceil(size / 2);
    size = Math.min(size, shortest.length - 1);
  }
  return shortest;
}

/** The word without `size` letters in a row, for every such row. */
function without(word: Word, size: number): readonly Word[] {
  const starts = Array.from({ length: word.length - size + 1 }, (_, start) => start);
  return starts.map((start) => [...word.slice(0, start), ...word.slice(start + size)]);
}

async function simplify(words: Words, word: Word, fails: Fails): Promise<Word> {
  let simplest = word;
  for (const place of word.keys()) {
    const simpler = Array.from({ length: simplest[place] ?? 0 }, (_, letter) => simplest.with(place, letter));
    simplest = (await firstFailing(words, simpler, fails)) ?? simplest;
  }
  return simplest;
}

/** Of words of one length. */
async function firstFailing(words: Words, some: readonly Word[], fails: Fails): Promise<Word | undefined> {
  const asked = some.filter((word) => word.length > 0 && isShown(words, word) && words.wanted(word) !== null);
  const failing = asked.length > 0 ? await fails(asked) : [];
  return asked.find((_, i) => failing[i]);
}

/** Whether the task shows it. */
function isShown(words: Words, word: Word): boolean {
  return word.every((letter, place) => words.next(word.slice(0, place)).includes(letter));
}
