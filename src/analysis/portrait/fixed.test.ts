import { describe, expect, it } from "vitest";
import { fixedPoints, spectralRadius, type FixedPoint, type StepMap } from "./fixed.ts";

const asMap =
  (map: (state: readonly number[]) => readonly number[]): StepMap =>
  async (state) =>
    Float64Array.from(map([...state]));

async function found(map: StepMap, starts: readonly (readonly number[])[]): Promise<readonly FixedPoint[]> {
  let all: readonly FixedPoint[] = [];
  for await (const some of fixedPoints(map, starts.map((start) => Float64Array.from(start)))) all = some.found; // prettier-ignore
  return all;
}

describe("fixed points of a known map", () => {
  it("are all three of tanh(2 h): the outer ones stable, the middle one not", async () => {
    const points = await found(asMap(([h = 0]) => [Math.tanh(2 * h)]), [[-1], [-0.2], [0.05], [0.4], [1], [0.9]]); // prettier-ignore
    const sorted = points.toSorted((a, b) => a.state[0]! - b.state[0]!);
    // The root of tanh(2 h) = h, by halving intervals.
    let [low, high] = [0.5, 1];
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (Math.tanh(2 * middle) > middle) low = middle;
      else high = middle;
    }
    for (const [i, root] of [-low, 0, low].entries()) expect(sorted[i]?.state[0]).toBeCloseTo(root, 4);
    expect(sorted.map(({ isStable }) => isStable)).toEqual([true, false, true]);
    expect(sorted[1]?.radius).toBeCloseTo(2, 2);
  });

  it("is that of a turning and shrinking plane, from anywhere, and no other", async () => {
    const turn = (shrink: number): StepMap =>
      asMap(([x = 0, y = 0]) => [shrink * (0.6 * x - 0.8 * y) + 1, shrink * (0.8 * x + 0.6 * y) - 2]);
    const [point, ...others] = await found(turn(0.9), [[0, 0], [5, 5], [-9, 2]]); // prettier-ignore
    expect(others).toEqual([]);
    // (1 − 0.9 R) h = (1, −2), by Cramer's rule.
    const [a, b] = [1 - 0.54, 0.72];
    const determinant = a * a + b * b;
    expect(point?.state[0]).toBeCloseTo((a * 1 + -b * -2) / determinant, 3);
    expect(point?.state[1]).toBeCloseTo((a * -2 + b * 1) / determinant, 3);
    expect(point).toMatchObject({ isStable: true });
    expect(point?.radius).toBeCloseTo(0.9, 2);
    expect((await found(turn(1.1), [[0, 0]]))[0]?.isStable).toBe(false);
  });

  it("is none where the map always moves on", async () => {
    expect(await found(asMap(([h = 0]) => [h + 1]), [[0], [3]])).toEqual([]); // prettier-ignore
  });
});

it("the spectral radius is that of the largest eigenvalue, also of a pair that turns and of one without a basis", () => {
  const radius = (...rows: readonly (readonly number[])[]): number =>
    spectralRadius(rows.map((row) => Float64Array.from(row)));
  expect(radius([0.5, 7], [0, -0.8])).toBeCloseTo(0.8, 2);
  expect(radius([0, -2], [2, 0])).toBeCloseTo(2, 2);
  expect(radius([1, 1], [0, 1])).toBeCloseTo(1, 2);
  expect(radius([0, 1], [0, 0])).toBe(0);
});
