import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Episodes } from "../task.ts";
import { anbn } from "./task.ts";

/** The word as a string: S, a, b, and · for silence. */
const word = ({ input, steps }: Episodes, episode: number): string =>
  Array.from({ length: steps }, (_, time) => {
    const start = (episode * steps + time) * 3;
    return "·Sab"[input.subarray(start, start + 3).indexOf(1) + 1];
  }).join("");

describe.each([
  { from: 1, to: 10, beyond: 2 },
  { from: 1, to: 1, beyond: 1 },
  { from: 100, to: 100, beyond: 4 },
])("aⁿbⁿ with n from $from to $to, held out to $beyond times that", (settings) => {
  const { from, to, beyond } = settings;
  const task = anbn.open(settings);

  it.each(["draw", "heldOut"] as const)("%s: n times a, n times b, and the next symbol wanted after each b", (kind) => {
    const episodes = task[kind](randomStream(1, kind), 20);
    const counts: number[] = [];
    for (let episode = 0; episode < 20; episode++) {
      const [whole, as = "", bs = ""] = /^S(a+)(b+)·*$/.exec(word(episodes, episode)) ?? [];
      expect(whole).toBeDefined();
      expect(as.length).toBe(bs.length);
      counts.push(as.length);
      const following = `${as}${bs}■`;
      for (let time = 0; time < episodes.steps; time++) {
        const position = episode * episodes.steps + time;
        const isAfterB = time > as.length && time <= 2 * as.length;
        expect(episodes.mask[position]).toBe(isAfterB && as.length <= to ? 1 : 0);
        if (isAfterB) expect("ab■"[episodes.target[position] ?? 0]).toBe(following[time]);
      }
    }
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...counts)).toBeLessThanOrEqual(kind === "draw" ? to : to * beyond);
    expect(counts.filter((n) => n > to).length).toBe(kind === "heldOut" && beyond > 1 ? 10 : 0);
  });
});

describe("aⁿbⁿ", () => {
  const task = anbn.open({ to: 5 });

  it("draws every n", () => {
    const { size, mask, steps } = task.draw(randomStream(2, "data"), 200);
    const counts = Array.from({ length: size }, (_, i) =>
      mask.subarray(i * steps, (i + 1) * steps).reduce((sum, value) => sum + value, 0),
    );
    expect(new Set(counts)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it("tells a symbol wrong from a word wrong, and trained n from larger", () => {
    const episodes = task.heldOut(randomStream(3, "held-out"), 8);
    const output = new Float32Array(episodes.mask.length * 3);
    episodes.target.forEach((target, position) => (output[position * 3 + target] = 9));
    expect(task.score(episodes, output)).toEqual({ wholeAnswers: 1, accuracy: 1, wholeBeyond: 1 });
    const last = (episode: number): number => (episode * episodes.steps + word(episodes, episode).lastIndexOf("b")) * 3;
    output.set([0, 9, 0], last(0));
    output.set([0, 9, 0], last(1));
    output.set([0, 9, 0], last(3));
    const scored = episodes.mask.reduce((sum, value) => sum + value, 0);
    expect(task.score(episodes, output)).toEqual({ wholeAnswers: 0.75, accuracy: 1 - 1 / scored, wholeBeyond: 0.5 });
    expect(task.read(episodes, output)[word(episodes, 0).lastIndexOf("b")]?.parameters).toMatchObject({
      wanted: "■",
      got: "b",
    });
  });

  it("has no larger n to score when it stays within the trained ones", () => {
    const plain = anbn.open({ to: 5, beyond: 1 });
    const episodes = plain.heldOut(randomStream(4, "held-out"), 4);
    expect(plain.score(episodes, new Float32Array(episodes.mask.length * 3)).wholeBeyond).toBeUndefined();
  });

  it("refuses a smallest n above the largest", () => {
    expect(() => anbn.open({ from: 9, to: 3 })).toThrow("shortest length 9 is longer than the longest length 3");
  });
});
