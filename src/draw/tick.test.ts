import { expect, test } from "vitest";
import { countTicks, logDomain, logTicks } from "./tick.ts";

test("time ticks are whole numbers within the episode and not crowded", () => {
  expect(countTicks(19, 800).length).toBeLessThanOrEqual(20);
  expect(countTicks(19, 200)).toEqual([0, 5, 10, 15]);
  expect(countTicks(0, 200)).toEqual([0]);
});

test("a loss axis has its powers of ten", () => {
  expect(logTicks([0.0005, 2])).toEqual([0.001, 0.01, 0.1, 1]);
});

test("a short loss axis has 2 and 5 too, and a flat loss a decade", () => {
  expect(logTicks([0.1, 1])).toEqual([0.1, 0.2, 0.5, 1]);
  const [low, high] = logDomain(0.3, 0.3);
  expect(high / low).toBeCloseTo(10);
  expect(logDomain(NaN, NaN)[0]).toBeGreaterThan(0);
});

test("loss ticks are at least one line of text apart, whatever the range and the height", () => {
  for (const ratio of [10, 14, 60, 900, 1e6, 1e12, 1e33, 1e70]) {
    for (const lines of [2, 4, 6, 12, 20]) {
      for (const low of [0.09, 0.7, 1.4e-5]) {
        const ticks = logTicks([low, low * ratio], lines);
        const gaps = ticks.slice(1).map((tick, i) => (Math.log(tick / (ticks[i] ?? 0)) / Math.log(ratio)) * lines);
        expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(0.999);
        expect(ticks.length).toBeGreaterThan(0);
      }
    }
  }
});
