import { expect, it } from "vitest";
import type { FindingGrid } from "../../analysis/analysis.ts";
import { palettes } from "../../draw/palette.ts";
import { pictureOf, rangeOf, strengthOf } from "./picture.ts";

const grid = (scale: FindingGrid["scale"], ...data: number[]): FindingGrid => ({
  name: "grid",
  axes: ["row", "column"],
  sizes: [1, data.length],
  scale,
  data: Float32Array.from(data),
});

it("finds the ends of what is known", () => {
  expect(rangeOf(grid("share", 0.2, NaN))).toEqual({ low: 0, high: 1 });
  expect(rangeOf(grid("amount", 2, NaN, 8))).toEqual({ low: 0, high: 8 });
  expect(rangeOf(grid("signed", 2, -4, Infinity))).toEqual({ low: -4, high: 4 });
  expect(rangeOf(grid("logarithmic", 0, 100, 0.25))).toEqual({ low: 0.25, high: 100 });
  expect(rangeOf(grid("amount", NaN))).toEqual({ low: 0, high: 1 });
});

it("spreads powers evenly, keeps signs, and knows nothing of what is not a number", () => {
  const range = { low: 1, high: 100 };
  expect([1, 10, 100].map((value) => strengthOf("logarithmic", range, value))).toEqual([0.1, 0.55, 1]);
  expect(strengthOf("signed", { low: -4, high: 4 }, -2)).toBe(-0.5);
  expect(strengthOf("amount", range, NaN)).toBe(0);
});

it("draws paper where nothing is known, and ink where most is", () => {
  const { pixels } = pictureOf(grid("share", NaN, 1), palettes.light);
  expect(Array.from(pixels.subarray(0, 3))).toEqual([0xfc, 0xfc, 0xfa]);
  expect(Array.from(pixels.subarray(4, 7))).toEqual([0x1b, 0x1e, 0x23]);
});
