import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { recall } from "./task.ts";

describe("recall", () => {
  const task = recall.open({ symbols: 4, length: 3, delay: 5 });
  const episodes = task.draw(randomStream(1, "data"), 40);

  it("lasts for the delay and twice the symbols, with exactly one channel on at a time", () => {
    expect(episodes.steps).toBe(11);
    for (let position = 0; position < 40 * 11; position++) {
      const row = episodes.input.subarray(position * 6, position * 6 + 6);
      expect(row.reduce((sum, value) => sum + value, 0)).toBe(1);
    }
  });

  it("wants, after the marker, the symbols in their order, and scores nothing else", () => {
    const channel = (time: number): number => episodes.input.subarray(time * 6, time * 6 + 6).indexOf(1);
    const times = Array.from({ length: 11 }, (_, time) => time);
    expect(times.map(channel).slice(3)).toEqual([0, 0, 0, 0, 5, 0, 0, 0]);
    expect([...episodes.target.subarray(8, 11)]).toEqual([0, 1, 2].map((time) => channel(time) - 1));
    expect([...episodes.mask.subarray(0, 11)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it("gives a silent output log₂ of the number of symbols, and chance accuracy", () => {
    const metrics = task.score(episodes, new Float32Array(40 * 11 * 4));
    expect(metrics.bitsPerSymbol).toBeCloseTo(2, 9);
    expect(Math.abs((metrics.accuracy ?? 0) - 0.25)).toBeLessThan(0.12);
  });

  it("says which symbol was wanted and which came", () => {
    const output = new Float32Array(11 * 4);
    for (let time = 8; time < 11; time++) output[time * 4 + (((episodes.target[time] ?? 0) + 1) % 4)] = 5;
    const reading = task.read(episodes, output)[8];
    expect(reading?.key).toBe("reading.recall.wrong");
    expect(reading?.parameters.got).not.toBe(reading?.parameters.wanted);
  });
});
