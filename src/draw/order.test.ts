import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grid } from "../core/grid.ts";
import { byPeak, disorder, orderOf, peaksOf, steadyOrder } from "./order.ts";

function gridOf(rows: readonly (readonly number[])[]): Grid {
  return { columns: rows[0]?.length ?? 0, rows: rows.length, at: (column, row) => rows[row]?.[column] ?? NaN };
}

const somePeaks = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 64 });

test("rows stand in the order of their peaks, those below zero after the others", () => {
  const rows = [
    [0, 0, 0, 1],
    [-2, 0, 0, 0],
    [0, 0, -5, 0],
    [0, 3, 0, 0],
  ];
  expect(byPeak(peaksOf(gridOf(rows)))).toEqual([3, 0, 1, 2]);
});

test("a row of nothing, or of what is no number, is in the middle", () => {
  expect(peaksOf(gridOf([[0, 0, 0], [NaN, Infinity, NaN]]))).toEqual([1, 1]); // prettier-ignore
});

test("an order loses no row, and its inverse finds each", () => {
  fc.assert(
    fc.property(somePeaks, (peaks) => {
      const { at, placeOf } = steadyOrder(undefined, peaks);
      expect(at.toSorted((a, b) => a - b)).toEqual(peaks.map((_, row) => row));
      at.forEach((row, place) => expect(placeOf[row]).toBe(place));
    }),
  );
});

test("the best order has no disorder, and no order less", () => {
  fc.assert(
    fc.property(somePeaks, fc.nat(), (peaks, turn) => {
      expect(disorder(byPeak(peaks), peaks)).toBeCloseTo(0, 6);
      const turned = peaks.map((_, i) => (i + turn) % peaks.length);
      expect(disorder(turned, peaks)).toBeGreaterThanOrEqual(-1e-6);
    }),
  );
});

test("small changes leave the order as it is, another picture makes it anew", () => {
  const peaks = Array.from({ length: 64 }, (_, i) => (i * 37) % 64);
  const held = steadyOrder(undefined, peaks);
  expect(steadyOrder(held, peaks.map((peak, i) => peak + (i % 3)))).toBe(held); // prettier-ignore
  const other = peaks.map((_, i) => (i * 11) % 64);
  expect(steadyOrder(held, other).at).toEqual(byPeak(other));
});

test("rows that all peak at once keep the order that they had", () => {
  const held = orderOf([2, 0, 1]);
  expect(steadyOrder(held, [5, 5, 5])).toBe(held);
  expect(steadyOrder(held, [5, 5, 5, 5]).at).toEqual([0, 1, 2, 3]);
});
