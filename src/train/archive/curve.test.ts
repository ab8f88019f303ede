import { describe, expect, it } from "vitest";
import { cutCurve, emptyCurve, extendCurve, mostPoints, type Curve } from "./curve.ts";

/** Rows of the updates `from` … `to` − 1. */
const rows = (from: number, to: number, loss: (update: number) => number): Float64Array =>
  Float64Array.from(
    Array.from({ length: to - from }, (_, i) => [from + i, loss(from + i), 2 * loss(from + i), (from + i) / 10]).flat(),
  );

describe("the curve", () => {
  it("stays small over a long run, covers all of it, and keeps the mean", () => {
    let curve: Curve = emptyCurve;
    for (let from = 0; from < 100_000; from += 500)
      curve = extendCurve(
        curve,
        rows(from, from + 500, () => 0.5),
      );
    expect(curve.update.length).toBeLessThanOrEqual(mostPoints);
    expect(curve.update.at(-1)).toBeGreaterThan(99_000);
    expect(curve.loss.every((value) => Math.abs(value - 0.5) < 1e-9)).toBe(true);
    expect(curve.norm.every((value) => Math.abs(value - 1) < 1e-9)).toBe(true);
    expect(curve.seconds.at(-1)).toBeCloseTo((curve.update.at(-1) ?? 0) / 10, 6);
  });

  it("is the same however its rows are cut", () => {
    const whole = extendCurve(
      emptyCurve,
      rows(0, 700, (update) => 1 / (update + 1)),
    );
    let cut: Curve = emptyCurve;
    for (let from = 0; from < 700; from += 7)
      cut = extendCurve(
        cut,
        rows(from, from + 7, (update) => 1 / (update + 1)),
      );
    expect(cut).toEqual(whole);
  });

  it("leaves out losses that are not finite", () => {
    expect(extendCurve(emptyCurve, Float64Array.of(1, NaN, 1, 1, 2, 3, 1, 1, 3, Infinity, 1, 1)).update).toEqual([2]);
  });

  it("is cut where a run goes back", () => {
    const curve = extendCurve(
      emptyCurve,
      rows(1, 9, (update) => update),
    );
    expect(cutCurve(curve, 3)).toMatchObject({ update: [1, 2, 3], loss: [1, 2, 3], seconds: [0.1, 0.2, 0.3] });
    expect(cutCurve(curve, 99).update).toEqual(curve.update);
  });
});
