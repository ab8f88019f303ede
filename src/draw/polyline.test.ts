import { expect, test } from "vitest";
import { thin } from "./polyline.ts";

test("a curve of a hundred thousand points is at most four per pixel column, and keeps its extremes", () => {
  const points = new Float32Array(200_000);
  for (let i = 0; i < 100_000; i++) points.set([i, i === 54_321 ? 99 : Math.sin(i)], i * 2);
  const screen = thin(points, points.length, (step) => step / 500, (value) => value); // prettier-ignore
  expect(screen.length / 2).toBeLessThanOrEqual(4 * 200);
  expect(screen.filter((_, i) => i % 2 === 1)).toContain(99);
});

test("points that lie on one pixel keep their lowest and highest", () => {
  const screen = thin([3, 5, 3, 1, 3, 9, 3, 4], 8, (step) => step, (value) => value); // prettier-ignore
  expect(screen.filter((_, i) => i % 2 === 1)).toEqual([5, 1, 9, 4]);
});

test("a loss that is not finite breaks the curve", () => {
  const screen = thin([0, 1, 1, NaN, 2, 3], 6, (step) => step, (value) => value); // prettier-ignore
  expect(screen).toEqual([0, 1, NaN, NaN, 2, 3]);
});
