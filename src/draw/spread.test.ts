import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

test("labels never overlap, never leave their place, and keep their order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -20, max: 120, noNaN: true }), { maxLength: 8 }), (wanted) => {
      const placed = spread(wanted, 12, 0, 100);
      for (const [i, at] of placed.entries()) {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at + 12).toBeLessThanOrEqual(100 + 1e-9);
        for (const [j, other] of placed.entries()) {
          if (i !== j) expect(Math.abs(at - other)).toBeGreaterThanOrEqual(12 - 1e-9);
          if ((wanted[i] ?? 0) < (wanted[j] ?? 0)) expect(at).toBeLessThan(other);
        }
      }
    }),
  );
});

test("labels that are apart stay where they are", () => {
  expect(spread([50, 0, 80], 12, 0, 100)).toEqual([50, 0, 80]);
});
