import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Episodes } from "../task.ts";
import { prioritySort } from "./task.ts";

describe.each([
  { bits: 6, items: 6, answers: 4 },
  { bits: 1, items: 1, answers: 1 },
  { bits: 16, items: 40, answers: 40 },
])("priority sort: the first $answers of $items vectors of $bits bits", (settings) => {
  const { bits, items, answers } = settings;
  const task = prioritySort.open(settings);
  const episodes = task.draw(randomStream(1, "data"), 8);

  /** The answer found by removing, again and again, the vector whose priority no other exceeds. */
  function sorted({ input, steps }: Episodes, episode: number): number[][] {
    const left = Array.from({ length: items }, (_, time) => {
      const start = (episode * steps + time) * (bits + 2);
      return { vector: [...input.subarray(start, start + bits)], priority: input[start + bits] ?? NaN };
    });
    return Array.from({ length: answers }, () => {
      const highest = Math.max(...left.map(({ priority }) => priority));
      const index = left.findIndex(({ priority }) => priority === highest);
      return left.splice(index, 1)[0]?.vector ?? [];
    });
  }

  const answersOf = ({ target, steps }: Episodes, episode: number): number[][] =>
    Array.from({ length: answers }, (_, i) => {
      const position = episode * steps + items + 1 + i;
      return [...target.subarray(position * bits, (position + 1) * bits)];
    });

  it("wants the vectors of highest priority in descending order", () => {
    for (let episode = 0; episode < 8; episode++)
      expect(answersOf(episodes, episode)).toEqual(sorted(episodes, episode));
  });

  it("raises the end flag once, and scores the silent times after it", () => {
    const { steps, input, mask } = episodes;
    expect(steps).toBe(items + 1 + answers);
    for (let position = 0; position < mask.length; position++) {
      const time = position % steps;
      expect(mask[position]).toBe(time > items ? 1 : 0);
      expect(input[position * (bits + 2) + bits + 1]).toBe(time === items ? 1 : 0);
      const row = input.subarray(position * (bits + 2), (position + 1) * (bits + 2));
      if (time > items) expect(row.every((value) => value === 0)).toBe(true);
    }
  });

  it("stays sorted when any bit is turned over, and gives it back when turned again", () => {
    const probe = task.probe(randomStream(2, "probe"));
    for (let time = 0; time < items; time++) {
      const place = { time, channel: bits - 1 };
      const flipped = task.flip?.(probe, place);
      if (!flipped) throw new Error("nothing flipped");
      expect(flipped.input).not.toEqual(probe.input);
      expect(answersOf(flipped, 0)).toEqual(sorted(flipped, 0));
      expect(task.flip?.(flipped, place)).toEqual(probe);
    }
    for (const nowhere of [
      { time: 0, channel: bits },
      { time: items, channel: 0 },
      { time: -1, channel: 0 },
    ])
      expect(task.flip?.(probe, nowhere)).toBe(probe);
  });
});

describe("priority sort", () => {
  const task = prioritySort.open({});

  it("spreads priorities over −1 … 1", () => {
    const { input, size, steps } = task.draw(randomStream(3, "data"), 200);
    const priorities = Array.from({ length: size * steps }, (_, position) => position)
      .filter((position) => position % steps < 6)
      .map((position) => input[position * 8 + 6] ?? NaN);
    expect(Math.min(...priorities)).toBeGreaterThanOrEqual(-1);
    expect(Math.min(...priorities)).toBeLessThan(-0.98);
    expect(Math.max(...priorities)).toBeGreaterThan(0.98);
    expect(Math.abs(priorities.reduce((sum, p) => sum + p, 0) / priorities.length)).toBeLessThan(0.06);
  });

  it("gives a silent output one bit of cross-entropy per bit", () => {
    const episodes = task.heldOut(randomStream(4, "held-out"), 20);
    expect(task.score(episodes, new Float32Array(episodes.target.length)).bitsPerSequence).toBeCloseTo(24, 9);
  });

  it("writes the place in the order over the item and over its answer", () => {
    const episodes = task.probe(randomStream(5, "probe"));
    const output = episodes.target.map((bit) => (bit ? 9 : -9));
    output[8 * 6] = -(output[8 * 6] ?? 0);
    const readings = task.read(episodes, output);
    expect(readings.slice(7).map(({ symbol }) => symbol)).toEqual(["1", "2", "3", "4"]);
    expect(readings.slice(7).map(({ parameters }) => parameters.wrong)).toEqual([0, 1, 0, 0]);
    for (const { symbol, parameters } of readings.slice(7))
      expect(readings[Number(parameters.position) - 1]).toMatchObject({
        symbol,
        parameters: { bits: parameters.wanted },
      });
  });

  it("refuses more answers than items", () => {
    expect(() => prioritySort.open({ items: 3, answers: 4 })).toThrow("4 vectors are expected, but only 3 are shown");
  });
});
