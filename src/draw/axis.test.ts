import fc from "fast-check";
import { expect, test } from "vitest";
import { axisOf, niceDomain, type AxisKind } from "./axis.ts";

const kinds = fc.constantFrom<AxisKind>("linear", "log", "log1p");
const plan = fc
  .record({
    kind: kinds,
    low: fc.double({ min: 1e-6, max: 1e4, noNaN: true }),
    span: fc.double({ min: 1.5, max: 1e6, noNaN: true }),
    width: fc.integer({ min: 40, max: 1900 }),
    isDown: fc.boolean(),
  })
  .map(({ kind, low, span, width, isDown }) => ({
    kind,
    low,
    high: low * span,
    from: isDown ? width : 0,
    to: isDown ? 0 : width,
  }));

test("a pixel and its value lead back to each other, and the ends lie at the ends", () => {
  fc.assert(
    fc.property(plan, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
      const axis = axisOf(one);
      expect(axis.at(one.low)).toBeCloseTo(one.from, 6);
      expect(axis.at(one.high)).toBeCloseTo(one.to, 3);
      const pixel = one.from + share * (one.to - one.from);
      expect(axis.at(axis.invert(pixel))).toBeCloseTo(pixel, 3);
    }),
  );
});

test("ticks lie on the axis, ascend, and are not crowded", () => {
  fc.assert(
    fc.property(plan, (one) => {
      const axis = axisOf(one);
      const pixels = axis.ticks(20).map(axis.at);
      for (const pixel of pixels) {
        expect(pixel).toBeGreaterThan(-0.01);
        expect(pixel).toBeLessThan(Math.max(one.from, one.to) + 0.01);
      }
      const gaps = pixels.slice(1).map((pixel, i) => Math.abs(pixel - (pixels[i] ?? 0)));
      expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(20 - 1e-6);
      expect(new Set(pixels).size).toBe(pixels.length);
    }),
    { numRuns: 1000 },
  );
});

test("equal ratios are equal distances on a logarithmic axis, which has no place for zero", () => {
  const { at } = axisOf({ kind: "log", low: 0.01, high: 1, from: 100, to: 0 });
  expect([at(1), at(0.1), at(0.01)].map(Math.round)).toEqual([0, 50, 100]);
  expect(at(0)).toBeNaN();
});

test("updates on a logarithmic axis begin with 0", () => {
  const axis = axisOf({ kind: "log1p", low: 0, high: 3000, from: 0, to: 900 });
  expect(axis.at(0)).toBe(0);
  expect(axis.ticks(60)).toEqual([0, 1, 3, 10, 30, 100, 300, 1000, 3000]);
  expect(axis.ticks(150)).toEqual([0, 10, 100, 1000]);
});

test("a logarithmic axis within one power of ten has ticks nevertheless", () => {
  expect(axisOf({ kind: "log1p", low: 310, high: 390, from: 0, to: 900 }).ticks(90)).toContain(350);
});

test("a range with round ends holds what it was made for, and is never empty", () => {
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [low, high] = niceDomain(Math.min(a, b), Math.max(a, b));
      expect(low).toBeLessThanOrEqual(Math.min(a, b));
      expect(high).toBeGreaterThanOrEqual(Math.max(a, b));
      expect(high).toBeGreaterThan(low);
    }),
  );
  expect(niceDomain(0, 26.9)).toEqual([0, 30]);
  expect(niceDomain(Infinity, -Infinity)).toEqual([0, 1]);
});
