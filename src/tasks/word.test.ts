import { describe, expect, it } from "vitest";
import { problemOf } from "../core/testing/problem.ts";
import { randomStream } from "../core/random.ts";
import { anbn } from "./anbn/task.ts";
import { custom } from "./custom/task.ts";
import { dyck } from "./dyck/task.ts";
import { parity } from "./parity/task.ts";
import type { Episodes, OpenTask, Word, Words } from "./task.ts";

const grammar = (phases: readonly unknown[], more: object = {}): OpenTask =>
  custom.open({ given: "rules", rules: JSON.stringify({ alphabet: ["x", "y", "z"], phases, ...more }) });

const counting = grammar(
  [
    { show: { length: [2, 5] } },
    { wait: 1 },
    { marker: "?" },
    { answer: { rule: [{ count: { of: ["x"], modulo: 3 } }] } },
  ],
  { alphabet: ["x", "y", "0", "1", "2"], flag: true },
);

const opened: readonly (readonly [string, OpenTask])[] = [
  ["parity", parity.open({ from: 2, to: 4, beyond: 2 })],
  ["parity at the end", parity.open({ from: 2, to: 4, scored: "end" })],
  ["dyck", dyck.open({ brackets: 2, length: 6, depth: 2, beyond: 2 })],
  ["anbn", anbn.open({ from: 1, to: 3, beyond: 2 })],
  ["counting", counting],
  ["reversing", grammar([{ show: { length: [1, 3] } }, { answer: { rule: ["reverse"], end: true } }])],
  ["bits", grammar([{ show: { length: [1, 3] } }, { answer: { rule: ["copy"] } }], { alphabet: { bits: 2 } })],
];

const wordsIn = (task: OpenTask): Words => {
  if (!task.words) throw new Error("this task has words");
  return task.words;
};

/** Every beginning of an episode of `length` letters. */
function every(words: Words, length: number): readonly Word[] {
  if (length === 0) return [[]];
  return every(words, length - 1).flatMap((word) => words.next(word).map((letter) => [...word, letter]));
}

function flawless({ loss, output: width }: OpenTask, { target, mask }: Episodes): Float32Array {
  if (loss === "bits") return target.map((bit) => (bit ? 3 : -3));
  return new Float32Array(mask.length * width).map((_, i) => (target[Math.floor(i / width)] === i % width ? 3 : 0));
}

describe.each(opened)("words of %s", (_, task) => {
  const words = wordsIn(task);

  it("want what the targets of the same episodes say", () => {
    for (let length = 1; length <= 4 && length <= words.longest; length++) {
      const all = every(words, length);
      expect(all.length).toBeGreaterThan(0);
      const episodes = words.episodes(all);
      const said = words.said(episodes, flawless(task, episodes));
      for (const [i, word] of all.entries()) if (words.wanted(word) !== null) expect(said[i]).toBe(words.wanted(word));
    }
  });

  it("of the longest kind are no longer than the task's longest episode", () => {
    let word: Word = [];
    while (word.length < words.longest) word = [...word, words.next(word)[0] ?? NaN];
    expect(words.episodes([word]).steps).toBeLessThanOrEqual(task.longest);
  });

  it("are written as a person writes them, and read again", () => {
    for (const word of every(words, 3)) {
      const episodes = words.episodes([word]);
      expect(task.composing?.compose(task.composing.write(episodes))).toEqual(episodes);
    }
  });
});

describe("a word that a person writes", () => {
  const compose = (task: OpenTask, text: string) => problemOf(() => task.composing?.compose(text));

  it("is refused where a letter is unknown or cannot follow, with its place", () => {
    const [bits, brackets] = [parity.open({ to: 3, beyond: 1 }), dyck.open({ brackets: 2, depth: 2 })];
    expect(compose(bits, "01\n 2")).toMatchObject({ key: "task.word.letter", place: { line: 2, column: 2 } });
    expect(compose(bits, "0101").key).toBe("task.word.long");
    expect(compose(bits, " \n").key).toBe("task.word.empty");
    expect(compose(brackets, "(]")).toMatchObject({ key: "task.word.next", parameters: { known: "( [ )" } });
    expect(compose(brackets, "([(").parameters).toMatchObject({ got: "(", known: "]" });
    expect(compose(anbn.open({}), "abb").parameters).toMatchObject({ got: "b" });
  });

  it("is scored wherever the task asks, also past the trained length", () => {
    const maskOf = (task: OpenTask, text: string) => [...(task.composing?.compose(text).mask ?? [])];
    expect(maskOf(parity.open({ from: 1, to: 2, beyond: 2 }), "0101")).toEqual([1, 1, 1, 1]);
    expect(maskOf(parity.open({ from: 1, to: 2, beyond: 2, scored: "end" }), "0101")).toEqual([0, 0, 0, 1]);
    expect(maskOf(anbn.open({ from: 1, to: 1 }), "aab")).toEqual([0, 0, 0, 1]);
  });
});

it("what there is to keep in mind is a parity, a depth, a count", () => {
  const kept = (task: OpenTask, word: Word) => wordsIn(task).kept?.(word);
  expect([[1], [1, 0], [1, 1, 1, 1]].map((word) => kept(parity.open({}), word))).toEqual([1, 1, 0]);
  expect(
    [
      [0, 1],
      [0, 1, 3],
      [0, 1, 3, 2],
    ].map((word) => kept(dyck.open({}), word)),
  ).toEqual([2, 1, 0]);
  expect(
    [
      [0, 0],
      [0, 0, 1],
      [0, 0, 1, 1],
    ].map((word) => kept(anbn.open({}), word)),
  ).toEqual([2, 1, 0]);
});

it("a grammar without one short row of free letters and one answer has no words", () => {
  const show = { show: { name: "s", length: 2 } };
  const answer = { answer: { of: "s", rule: ["copy"] } };
  const alphabet = { from: "a", to: "i" };
  expect(grammar([show, answer]).words).toBeDefined();
  expect(grammar([show, answer], { alphabet }).words).toBeUndefined();
  expect(grammar([{ show: { ...show.show, distinct: true } }, answer]).words).toBeUndefined();
  expect(grammar([show, { show: { length: 1 } }, answer]).words).toBeUndefined();
  expect(grammar([show, answer, answer]).words).toBeUndefined();
  expect(grammar([show, { distract: { length: 1 } }, answer]).words).toBeUndefined();
});

it("drawn episodes of a task with words are the words that can be written", () => {
  for (const [, task] of opened) {
    const drawn = task.probe(randomStream(3, "probe"));
    expect(task.composing?.compose(task.composing.write(drawn)).target).toEqual(drawn.target);
  }
});
