import { describe, expect, it } from "vitest";
import { linearScale } from "./linear.ts";

describe("a linear scale", () => {
  it("has round ends around what is finite, and ticks within them", () => {
    const { low, high, ticks, at } = linearScale([0.13, NaN, 8.7, Infinity], [100, 0], 4);
    expect([low, high]).toEqual([0, 10]);
    expect([at(low), at(high)]).toEqual([100, 0]);
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
  });

  it("places a single value in the middle, and has a place even for none", () => {
    expect(linearScale([3], [0, 100], 2).at(3)).toBe(50);
    expect(linearScale([], [0, 100], 2).at(0.5)).toBe(50);
  });
});
