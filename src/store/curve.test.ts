import { describe, expect, it } from "vitest";
import { curveOf, cutCurve, emptyCurve, extendCurve, type Curve } from "./curve.ts";

const losses = (from: number, to: number, of: (update: number) => number): Float32Array =>
  Float32Array.from({ length: 2 * (to - from) }, (_, i) => (i % 2 === 0 ? from + i / 2 : of(from + (i - 1) / 2)));

describe("the loss curve", () => {
  it("stays small over a long run, covers all of it, and keeps the mean", () => {
    let curve: Curve = emptyCurve;
    for (let from = 0; from < 100_000; from += 500)
      curve = extendCurve(
        curve,
        losses(from, from + 500, () => 0.5),
      );
    expect(curve.points.length).toBeLessThanOrEqual(640);
    expect(curve.points.at(-2)).toBeGreaterThan(99_000);
    expect(curve.points.filter((_, i) => i % 2 === 1).every((value) => Math.abs(value - 0.5) < 1e-6)).toBe(true);
  });

  it("leaves out losses that are not finite", () => {
    const curve = extendCurve(emptyCurve, Float32Array.of(1, NaN, 2, 3, 3, Infinity));
    expect(curve.points).toEqual([2, 3]);
  });

  it("is cut where a run goes back to a checkpoint", () => {
    const curve = extendCurve(
      emptyCurve,
      losses(1, 9, (update) => update),
    );
    expect(cutCurve(curve, 3).points).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it("can be made of known points, and goes on at their pace", () => {
    const curve = curveOf([10, 1, 20, 0.5]);
    expect(curve.stride).toBe(10);
    expect(
      extendCurve(
        curve,
        losses(21, 31, () => 2),
      ).points,
    ).toEqual([10, 1, 20, 0.5, 30, 2]);
  });
});
