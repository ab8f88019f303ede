import fc from "fast-check";
import { expect, test } from "vitest";
import { bandsOf } from "./bands.ts";

test("thumbnails are 40 × 24 at the height of a laptop, and none in a low track", () => {
  expect(bandsOf(92, 12, true, false).thumb).toEqual({ width: 40, height: 24 });
  expect(bandsOf(92, 12, false, false).thumb).toBeNull();
  expect(bandsOf(50, 12, true, false).thumb).toBeNull();
});

test("lines, thumbnails and numbers follow each other and end within the track", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 300 }),
      fc.constantFrom(12, 16, 20),
      fc.boolean(),
      (height, size, isProjector) => {
        const { top, bottom, thumb, thumbTop, tickBase, isOneRow } = bandsOf(height, size, true, isProjector);
        expect(bottom).toBeGreaterThan(top);
        expect(tickBase).toBeLessThanOrEqual(height);
        if (thumb) expect(thumbTop + thumb.height).toBeLessThanOrEqual(isOneRow ? height : tickBase - 0.7 * size + 1);
        if (thumb) expect(bottom - top).toBeGreaterThanOrEqual(2.9 * size);
      },
    ),
  );
});

test("the row below the lines keeps a line's distance from the numbers at their bottom, with thumbnails and before they are there", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 300 }),
      fc.constantFrom(12, 16, 20),
      fc.boolean(),
      fc.boolean(),
      (height, size, hasThumbs, isProjector) => {
        const { bottom, tickBase } = bandsOf(height, size, hasThumbs, isProjector);
        expect(tickBase - (bottom + size * 0.36)).toBeGreaterThanOrEqual(size - 1e-9);
        expect(tickBase + size * 0.24).toBeLessThanOrEqual(height + 0.5);
      },
    ),
  );
});
