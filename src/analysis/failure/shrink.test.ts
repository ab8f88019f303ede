import * as fc from "fast-check";
import { expect, it } from "vitest";
import { dyck } from "../../tasks/dyck/task.ts";
import { parity } from "../../tasks/parity/task.ts";
import type { Word, Words } from "../../tasks/task.ts";
import { shrink } from "./shrink.ts";

const wordsOf = (words: Words | undefined): Words => {
  if (!words) throw new Error("this task has words");
  return words;
};
const bits = wordsOf(parity.open({ to: 40, beyond: 1 }).words);
const brackets = wordsOf(dyck.open({ brackets: 2, length: 40, depth: 6, beyond: 1 }).words);
const failing = (isWrong: (word: Word) => boolean) => async (words: readonly Word[]) => words.map(isWrong);
const ones = (word: Word): number => word.filter((bit) => bit === 1).length;

it("what fails by five ones becomes five ones, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1), { minLength: 5, maxLength: 40 }), async (word) => {
      fc.pre(ones(word) >= 5);
      expect(
        await shrink(
          bits,
          word,
          failing((one) => ones(one) >= 5),
        ),
      ).toEqual([1, 1, 1, 1, 1]);
    }),
  );
});

it("what is left is a word of the task, fails, and is mended by leaving out any letter", async () => {
  const word = [..."(([()])[])([])"].map((sign) => brackets.letters.indexOf(sign));
  const isWrong = (one: Word): boolean => one.includes(1) && one.filter((letter) => letter === 0).length >= 2;
  const left = await shrink(brackets, word, failing(isWrong));
  expect(isWrong(left)).toBe(true);
  for (const [place, letter] of left.entries()) expect(brackets.next(left.slice(0, place))).toContain(letter);
  for (const place of left.keys()) {
    const shorter = left.toSpliced(place, 1);
    const isShown = shorter.every((letter, i) => brackets.next(shorter.slice(0, i)).includes(letter));
    expect(isShown && isWrong(shorter)).toBe(false);
  }
  expect(left.length).toBe(3);
});

it("letters become the first of the alphabet wherever that fails, too", async () => {
  const left = await shrink(
    bits,
    [1, 1, 1, 1],
    failing((word) => word.length >= 3 && word[1] === 1),
  );
  expect(left).toEqual([0, 1, 0]);
});
