/** Words that a person writes, one sign for each letter, for tasks whose episodes are words. */
import { Problem } from "../core/problem.ts";
import type { Composing, Episodes, Word, Words } from "./task.ts";

/** `wordIn`: the letters of episode 0. */
export function composingOf(words: Words, wordIn: (episodes: Episodes) => Word): Composing {
  return {
    write: (episodes) => textOf(words, wordIn(episodes)),
    compose: (given) => words.episodes([readWord(words, given)]),
  };
}

export function textOf({ letters }: Words, word: Word): string {
  return word.map((letter) => letters[letter]).join("");
}

/** @throws Problem, with its place, for what is no letter, or cannot follow on what stands before it. */
function readWord(words: Words, given: string): Word {
  const { letters, longest } = words;
  const word: number[] = [];
  for (const [row, line] of given.split(/\r\n|\r|\n/).entries())
    for (const [column, sign] of Array.from(line).entries()) {
      if (/^\s$/.test(sign)) continue;
      const place = { line: row + 1, column: column + 1 };
      const letter = letters.indexOf(sign);
      if (letter < 0) throw new Problem("task.word.letter", { got: sign, known: letters.join(" ") }, place);
      if (word.length === longest) throw new Problem("task.word.long", { longest }, place);
      const next = words.next(word);
      const known = next.map((one) => letters[one]).join(" ");
      if (!next.includes(letter)) throw new Problem("task.word.next", { got: sign, known }, place);
      word.push(letter);
    }
  if (word.length === 0) throw new Problem("task.word.empty", { known: letters.join(" ") }, { line: 1, column: 1 });
  return word;
}
