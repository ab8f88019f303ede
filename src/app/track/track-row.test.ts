import fc from "fast-check";
import { expect, test } from "vitest";
import { trackHeights } from "../../store/view.ts";
import { heightAfter } from "./track-row.tsx";

test("arrow keys draw the edge of the track up and down, Home and End to its ends", () => {
  expect([heightAfter("ArrowUp", 112), heightAfter("ArrowDown", 260)]).toEqual([128, 244]);
  expect([heightAfter("Home", 200), heightAfter("End", 200)]).toEqual([112, 260]);
  expect(heightAfter("a", 200)).toBeNull();
});

test("whatever is pressed, the track stays between its heights", () => {
  const keys = fc.array(fc.constantFrom("ArrowUp", "ArrowDown", "Home", "End"), { maxLength: 40 });
  fc.assert(
    fc.property(keys, (pressed) => {
      const height = pressed.reduce((now, key) => heightAfter(key, now) ?? now, trackHeights.least as number);
      expect(height).toBeGreaterThanOrEqual(trackHeights.least);
      expect(height).toBeLessThanOrEqual(trackHeights.most);
    }),
  );
});
