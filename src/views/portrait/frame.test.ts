import { describe, expect, it } from "vitest";
import { dotsOf, frameOf, lineOf } from "./frame.ts";

describe("the frame of a plane", () => {
  const points = new Float32Array([-1, 0, 3, 1, 1, -1]);
  const frame = frameOf(216, points, new Float32Array([0, 2]));

  it("holds every point, and stretches nothing", () => {
    expect([frame.x(-1), frame.x(3)]).toEqual([8, 208]);
    expect(frame.x(1) - frame.x(0)).toBeCloseTo(frame.y(0) - frame.y(1));
    expect(frame.y(2)).toBeGreaterThanOrEqual(8);
    expect(frame.y(-1)).toBeLessThanOrEqual(208);
    expect((frame.y(2) + frame.y(-1)) / 2).toBeCloseTo(108);
  });

  it("puts what is all at one place into the middle, and leaves out what is no number", () => {
    const one = frameOf(100, new Float32Array([7, 7, NaN, NaN]));
    expect([one.x(7), one.y(7)]).toEqual([50, 50]);
    const none = frameOf(100, new Float32Array(0));
    expect([none.x(0), none.y(0)]).toEqual([50, 50]);
  });

  it("draws the dots of one kind, and the way from step to step", () => {
    const colours = new Int16Array([0, 1, 0]);
    expect(dotsOf(points, colours, 1, frame)).toBe("M208 83h0");
    expect(dotsOf(points, colours, 0, frame).match(/M/g)?.length).toBe(2);
    expect(dotsOf(points, colours, -1, frame)).toBe("");
    expect(lineOf(points, frame)).toMatch(/^M8 .*L208 .*L108 /);
  });
});
