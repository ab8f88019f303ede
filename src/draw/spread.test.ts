import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const labels = fc.array(
  fc.record({ at: fc.double({ min: -20, max: 120, noNaN: true }), size: fc.integer({ min: 4, max: 12 }) }),
  { maxLength: 8 },
);

test("labels never overlap, never leave their place, and keep their order", () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const sizes = wanted.map(({ size }) => size);
      const placed = spread(wanted.map(({ at }) => at), sizes, 0, 100); // prettier-ignore
      for (const [i, at] of placed.entries()) {
        const end = at + (sizes[i] ?? 0);
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(end).toBeLessThanOrEqual(100 + 1e-9);
        for (const [j, other] of placed.entries())
          if ((wanted[i]?.at ?? 0) < (wanted[j]?.at ?? 0)) expect(end).toBeLessThanOrEqual(other + 1e-9);
      }
    }),
  );
});

test("labels that are apart stay where they are", () => {
  expect(spread([50, 0, 80], [12, 24, 12], 0, 100)).toEqual([50, 0, 80]);
});
