import { describe, expect, it } from "vitest";
import { estimate, estimateShare, studentQuantile } from "./interval.ts";

describe("Student's quantile", () => {
  // Two-sided 95 %, as printed in tables of the distribution.
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [3, 3.18245],
    [4, 2.77645],
    [5, 2.57058],
    [10, 2.22814],
    [15, 2.13145],
    [31, 2.03951],
    [63, 1.99834],
    [1000, 1.96234],
  ])("of %i degrees of freedom is %f", (freedom, wanted) => {
    expect(Math.abs(studentQuantile(freedom) - wanted)).toBeLessThan(6e-6 * wanted);
  });
});

describe("an estimate", () => {
  it("is the mean ± t · s / √n", () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, s² = 32 / 7, t(7) = 2.364624
    const { mean, low, high } = estimate([2, 4, 4, 4, 5, 5, 7, 9]);
    const reach = 2.364624 * Math.sqrt(32 / 7 / 8);
    expect(mean).toBe(5);
    expect(low).toBeCloseTo(5 - reach, 5);
    expect(high).toBeCloseTo(5 + reach, 5);
  });

  it("leaves out what was not measured, and says no interval of one value", () => {
    expect(estimate([NaN, 1, 3, Infinity]).mean).toBe(2);
    expect(estimate([7])).toEqual({ mean: 7, low: NaN, high: NaN });
    expect(estimate([NaN]).mean).toBeNaN();
  });

  it("of shares reaches neither below 0 nor above 1", () => {
    expect(estimate([1, 1, 1, 0.99]).high).toBeGreaterThan(1);
    expect(estimateShare([1, 1, 1, 0.99]).high).toBe(1);
    expect(estimateShare([0, 0, 0, 0.01]).low).toBe(0);
    expect(estimateShare([0.4, 0.5, 0.6])).toEqual(estimate([0.4, 0.5, 0.6]));
    expect(estimateShare([1])).toEqual({ mean: 1, low: NaN, high: NaN });
  });

  it("holds the true mean about 95 times of 100", () => {
    let held = 0;
    let state = 1;
    const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i++) {
      const { low, high } = estimate(Array.from({ length: 8 }, () => uniform() + uniform() + uniform() - 1.5));
      if (low < 0 && high > 0) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.97);
  });
});
