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
