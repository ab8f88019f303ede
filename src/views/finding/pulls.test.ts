import { expect, test } from "vitest";
import { mostOf, stepsTold } from "./pulls.ts";

const grid = { data: Float32Array.of(1, 6, 1, 2, NaN, NaN, NaN, NaN, 0, 0, 0, 0), sizes: [3, 4] } as const;

test("the fewest columns that make four fifths of a row, the strongest last", () => {
  expect(mostOf(grid, 0).map(({ to }) => to)).toEqual([3, 1]);
  expect(mostOf(grid, 0).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.8);
});

test("none of a row that is not known, or is nothing", () => {
  expect(mostOf(grid, 1)).toEqual([]);
  expect(mostOf(grid, 2)).toEqual([]);
});

test("are told the strongest first", () => {
  expect(stepsTold(mostOf(grid, 0))).toEqual(["1 (60 %)", "3 (20 %)"]);
});
