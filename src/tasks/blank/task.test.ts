import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { blank } from "./task.ts";

describe.each([
  { symbols: 4, length: 5, delay: 20 },
  { symbols: 2, length: 1, delay: 1 },
  { symbols: 26, length: 32, delay: 500 },
])("$length symbols of $symbols after a blank of $delay", (settings) => {
  const { symbols, length, delay } = settings;
  const task = blank.open(settings);
  const episodes = task.draw(randomStream(1, "data"), 6);
  const { input, target, mask, steps } = episodes;

  it("shows symbols, blanks, the marker and blanks, and wants blanks, then the symbols", () => {
    expect(steps).toBe(delay + 2 * length);
    const blanks = (count: number): number[] => new Array<number>(count).fill(0);
    for (let episode = 0; episode < 6; episode++) {
      const shown = Array.from({ length: steps }, (_, time) => {
        const start = (episode * steps + time) * (symbols + 2);
        const row = input.subarray(start, start + symbols + 2);
        expect(row.reduce((sum, value) => sum + value, 0)).toBe(1);
        return row.indexOf(1);
      });
      const seen = shown.slice(0, length);
      for (const symbol of seen) expect(symbol >= 1 && symbol <= symbols).toBe(true);
      expect(shown).toEqual([...seen, ...blanks(delay - 1), symbols + 1, ...blanks(length)]);
      expect([...target.subarray(episode * steps, (episode + 1) * steps)]).toEqual([
        ...blanks(delay + length),
        ...seen,
      ]);
    }
    expect(mask.every((value) => value === 1)).toBe(true);
  });

  it("has, as its baseline, what a predictor without a memory reaches", () => {
    const output = new Float32Array(mask.length * (symbols + 1));
    for (let position = 0; position < mask.length; position++) {
      const isRecall = position % steps >= steps - length;
      for (let c = 0; c <= symbols; c++) output[position * (symbols + 1) + c] = c > 0 === isRecall ? 60 : -60;
    }
    const metrics = task.score(episodes, output);
    expect(metrics.bitsPerSymbol).toBeCloseTo(metrics.memoryless ?? NaN, 6);
    expect(metrics.memoryless).toBeCloseTo((length * Math.log2(symbols)) / (delay + 2 * length), 9);
  });
});

describe("copy after a blank", () => {
  it("counts the recalled symbols alone, and reads a symbol said too early", () => {
    const task = blank.open({ symbols: 3, length: 2, delay: 3 });
    const episodes = task.probe(randomStream(2, "probe"));
    const output = new Float32Array(7 * 4);
    episodes.target.forEach((symbol, time) => (output[time * 4 + symbol] = 1));
    output.set([0, 9, 0, 0], 2 * 4);
    expect(task.score(episodes, output).accuracy).toBe(1);
    output.set([9, 0, 0, 0], 6 * 4);
    expect(task.score(episodes, output).accuracy).toBe(0.5);
    expect(task.read(episodes, output).map(({ key }) => key.slice(14))).toEqual(
      "symbol symbol blankWrong blank marker right wrong".split(" "),
    );
    expect(task.read(episodes, null).at(-1)?.key).toBe("reading.blank.wanted");
  });
});
