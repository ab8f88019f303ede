import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Episodes, Word, Words } from "../../tasks/task.ts";
import type { Subject } from "../analysis.ts";
import { Asking, type Asked } from "../asked.ts";
import { findMachine, firstDifference, sayOf, statesOf } from "./machine.ts";

/** A machine that is known: what each state says, and where each of two letters leads. State 0 is the start. */
interface Known {
  readonly outputs: readonly string[];
  readonly next: readonly (readonly [number, number])[];
}

function say({ outputs, next }: Known, word: Word): string {
  return outputs[word.reduce((state, letter) => next[state]?.[letter === 0 ? 0 : 1] ?? 0, 0)] ?? "";
}

/** All words of up to `length` letters, as a network says them that is that machine. */
async function asked(
  known: (word: Word) => string,
  length: number,
  next: Words["next"] = () => [0, 1],
): Promise<Asked> {
  const asWords = (episodes: Episodes): readonly Word[] => (episodes as Episodes & { words: readonly Word[] }).words;
  const words: Words = {
    letters: ["a", "b"],
    longest: 99,
    next,
    wanted: (word) => known(word),
    episodes: (some) => ({ words: some }) as unknown as Episodes,
    said: (episodes) => asWords(episodes).map(known),
  };
  const session = { evaluate: async () => ({ output: new Float32Array(0) }) };
  const subject = { session, program: { extras: [] }, extend: (episodes: Episodes) => episodes };
  const asking = new Asking(subject as unknown as Subject, words);
  for await (const { share } of asking.ask(length, 1e6)) expect(share).toBeLessThanOrEqual(1);
  return asking.asked();
}

/** States of the minimal machine, by refining a partition (Moore 1956); nobody asks what the start itself says. */
function minimal({ outputs, next }: Known): number {
  const size = (startSays: string): number => {
    // A start of its own, behind the others.
    const all = [...outputs, startSays];
    const moves = [...next, next[0] ?? [0, 0]];
    const reachable = new Set([outputs.length]);
    for (const state of reachable) for (const to of moves[state] ?? []) reachable.add(to);
    let classes = all.slice();
    for (let i = 0; i <= all.length; i++)
      classes = classes.map((name, state) => [name, ...(moves[state] ?? []).map((to) => classes[to])].join("|"));
    return new Set([...reachable].map((state) => classes[state])).size;
  };
  return Math.min(...["0", "1"].map(size));
}

const machines = fc.integer({ min: 1, max: 4 }).chain((states) => {
  const state = fc.integer({ min: 0, max: states - 1 });
  return fc.record({
    outputs: fc.array(fc.constantFrom("0", "1"), { minLength: states, maxLength: states }),
    next: fc.array(fc.tuple(state, state), { minLength: states, maxLength: states }),
  });
});

function every(length: number): readonly Word[] {
  return length === 0
    ? [[]]
    : every(length - 1).flatMap((word) => [
        [...word, 0],
        [...word, 1],
      ]);
}

describe("the machine of a regular language", () => {
  it("has as many states as the minimal one, and says what that says also of longer words", async () => {
    await fc.assert(
      fc.asyncProperty(machines, async (known) => {
        const all = await asked((word) => say(known, word), 9);
        const { machine, refuted } = findMachine(all, all.said, 64);
        expect(refuted).toBeNull();
        if (!machine) throw new Error("there is one");
        expect(machine.states.length).toBe(minimal(known));
        for (const word of every(10)) expect(all.answers[sayOf(machine, 2, word)]).toBe(say(known, word));
      }),
      { numRuns: 15 },
    );
  });

  it("is made of short words, and each of its states is named by the shortest word that leads there", async () => {
    const parity: Known = { outputs: ["0", "1"], next: [[0, 1], [1, 0]] }; // prettier-ignore
    const all = await asked((word) => say(parity, word), 8);
    const { machine } = findMachine(all, all.said, 64);
    expect(machine).toMatchObject({ next: [0, 1, 1, 0] });
    expect(machine?.from).toBeLessThan(4);
    expect(machine?.states.map(all.wordOf)).toEqual([[], [1]]);
    if (machine) expect(statesOf(all, machine).filter((state) => state === 1).length).toBe(255);
  });

  it("leads nowhere where the task shows nothing", async () => {
    // At most one b.
    const all = await asked(
      (word) => String(word.includes(1)),
      6,
      (word) => (word.includes(1) ? [0] : [0, 1]),
    );
    const { machine } = findMachine(all, all.said, 64);
    expect(machine?.next).toEqual([0, 1, 1, -1]);
    if (machine) expect(sayOf(machine, 2, [1, 1])).toBe(-1);
  });
});

describe("what no machine of so many states says", () => {
  /** aⁿ is told from every other: whether the word is aⁿbⁿ. */
  const isEven = (word: Word): string => {
    const n = word.indexOf(1) < 0 ? word.length : word.indexOf(1);
    return String(word.length === 2 * n && word.slice(n).every((letter) => letter === 1));
  };

  it("is refuted by the shortest word", async () => {
    const all = await asked(isEven, 10);
    const few = findMachine(all, all.said, 4);
    const { machine, refuted } = few;
    if (!machine || !refuted) throw new Error("there is a machine, and it is refuted");
    expect(machine.states.length).toBeLessThanOrEqual(4);
    const differ = (word: Word): boolean => all.answers[sayOf(machine, 2, word)] !== isEven(word);
    const lengths = Array.from({ length: 10 }, (_, i) => i + 1);
    const shortest = lengths.find((length) => every(length).some(differ));
    expect(refuted.word.length).toBe(shortest);
    expect(differ(refuted.word)).toBe(true);
    expect(all.answers[refuted.got]).toBe(isEven(refuted.word));
  });

  it("has none where even one letter takes more", async () => {
    const all = await asked((word) => String(word[0]), 3);
    expect(findMachine(all, all.said, 1).machine).toBeNull();
    expect(findMachine(all, all.said, 3).machine?.states.length).toBe(3);
  });

  it("needs more states the longer the words are", async () => {
    const counts = await Promise.all(
      [4, 6, 8].map(async (length) => {
        const all = await asked(isEven, length);
        return findMachine(all, all.said, 64).machine?.states.length ?? 0;
      }),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBe(3);
  });
});

it("two machines differ first at the shortest word of which they say something else", async () => {
  await fc.assert(
    fc.asyncProperty(machines, machines, async (one, other) => {
      const all = await asked((word) => `${say(one, word)}${say(other, word)}`, 9);
      const number = (at: number): number[] => all.said.map((answer) => (all.answers[answer]?.[at] === "1" ? 1 : 0));
      const [a, b] = [findMachine(all, number(0), 64).machine, findMachine(all, number(1), 64).machine];
      if (!a || !b) throw new Error("there is one of each");
      const lengths = Array.from({ length: 9 }, (_, i) => i + 1);
      const shortest = lengths.flatMap((length) => every(length)).find((word) => say(one, word) !== say(other, word));
      expect(firstDifference(a, b, 2)).toEqual(shortest ?? null);
    }),
    { numRuns: 15 },
  );
});
