import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { copy } from "./task.ts";

const small = { bits: 3, from: 2, to: 2 };

describe("copy", () => {
  it("shows the bits, raises the delimiter once, then asks for the same bits in silence", () => {
    const { input, target, mask, steps } = copy.open(small).draw(randomStream(1, "data"), 1);
    expect(steps).toBe(5);
    const row = (time: number): number[] => [...input.subarray(time * 4, time * 4 + 4)];
    const wanted = (time: number): number[] => [...target.subarray(time * 3, time * 3 + 3)];
    expect(wanted(3)).toEqual(row(0).slice(0, 3));
    expect(wanted(4)).toEqual(row(1).slice(0, 3));
    expect([row(2), row(3), row(4)]).toEqual([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect([...mask]).toEqual([0, 0, 0, 1, 1]);
  });

  it("draws every length from the shortest to the longest, and holds out the longest", () => {
    const task = copy.open({ bits: 2, from: 1, to: 4 });
    const lengths = Array.from({ length: 200 }, (_, i) => task.draw(randomStream(1, "data", i), 1).steps);
    expect(new Set(lengths)).toEqual(new Set([3, 5, 7, 9]));
    expect(task.heldOut(randomStream(1, "held-out"), 2).steps).toBe(9);
  });

  it("gives a silent output one bit of cross-entropy per bit, and half of the bits wrong", () => {
    const task = copy.open({ bits: 8, from: 10, to: 10 });
    const episodes = task.heldOut(randomStream(1, "held-out"), 50);
    const metrics = task.score(episodes, new Float32Array(episodes.target.length));
    expect(metrics.bitsPerSequence).toBeCloseTo(80, 9);
    expect(Math.abs((metrics.wrongBits ?? 0) - 40)).toBeLessThan(3);
  });

  it("counts one wrong bit as one", () => {
    const task = copy.open(small);
    const episodes = task.heldOut(randomStream(1, "held-out"), 1);
    const output = episodes.target.map((bit) => (bit ? 9 : -9));
    output[3 * 3] = -(output[3 * 3] ?? 0);
    expect(task.score(episodes, output).wrongBits).toBe(1);
    expect(task.read(episodes, output)[3]?.parameters.wrong).toBe(1);
  });

  it("refuses a shortest length above the longest", () => {
    expect(() => copy.open({ bits: 6, from: 9, to: 3 })).toThrow(
      "shortest length 9 is longer than the longest length 3",
    );
  });

  it("turns a bit of the pattern over together with its answer, and leaves everything else alone", () => {
    const task = copy.open(small);
    const episodes = task.probe(randomStream(1, "probe"));
    const flipped = task.flip?.(episodes, { time: 1, channel: 2 });
    expect(flipped?.input[1 * 4 + 2]).toBe(1 - (episodes.input[1 * 4 + 2] ?? 0));
    expect(flipped?.target[4 * 3 + 2]).toBe(flipped?.input[1 * 4 + 2]);
    expect(flipped && task.flip?.(flipped, { time: 1, channel: 2 })).toEqual(episodes);
    for (const nowhere of [
      { time: 2, channel: 3 },
      { time: 3, channel: 0 },
      { time: 0, channel: 3 },
      { time: -1, channel: 0 },
    ])
      expect(task.flip?.(episodes, nowhere)).toBe(episodes);
  });
});
