import { expect, test } from "vitest";
import { dashOf, dashSample, dots } from "./dash.ts";

test("eight lines and the dots are told apart by their dashes, each within one sample", () => {
  const patterns = [...Array.from({ length: 8 }, (_, i) => dashOf(i)), dots];
  expect(new Set(patterns.map((pattern) => pattern.join(" "))).size).toBe(9);
  for (const pattern of patterns) expect(pattern.reduce((sum, length) => sum + length, 0)).toBeLessThan(dashSample);
  expect(dashOf(0)).toEqual([]);
});
