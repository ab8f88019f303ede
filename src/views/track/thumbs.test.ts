import fc from "fast-check";
import { expect, test } from "vitest";
import { framesUpTo } from "./fixture.ts";
import { placeThumbs, type ThumbRoom } from "./thumbs.ts";

const room: ThumbRoom = { left: 0, right: 1000, width: 40, gap: 3, taken: [] };

test("thumbnails overlap neither each other nor the numbers, and stay inside", () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 960 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), numbers, fc.boolean(), (until, at, isLog) => {
      const updates = framesUpTo(until);
      const share = (update: number): number => (isLog ? Math.log1p(update) / Math.log1p(until) : update / until);
      const taken = at.map((from) => [from, from + 30] as const);
      const places = placeThumbs(updates, updates.map((update) => share(update) * 1000), { ...room, taken }); // prettier-ignore
      for (const [i, { left }] of places.entries()) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(960);
        if (i > 0) expect(left - (places[i - 1]?.left ?? 0)).toBeGreaterThanOrEqual(43);
        for (const [from, to] of taken) expect(left >= to || left + 40 <= from).toBe(true);
      }
    }),
  );
});

test("the untrained network and the last picture are always among them", () => {
  const updates = framesUpTo(3000);
  const places = placeThumbs(updates, updates.map((update) => update / 3), room); // prettier-ignore
  expect(places[0]?.index).toBe(0);
  expect(places.at(-1)?.index).toBe(updates.length - 1);
  expect(places.length).toBeGreaterThan(12);
});

test("powers of ten come before what lies between them", () => {
  const updates = framesUpTo(3000);
  const places = placeThumbs(updates, updates.map((update) => (Math.log1p(update) / Math.log1p(3000)) * 320), { ...room, right: 320 }); // prettier-ignore
  expect(places.map(({ index }) => updates[index])).toEqual(expect.arrayContaining([0, 10, 100]));
});

test("what is out of sight has no place", () => {
  expect(placeThumbs([0, 10, 100], [NaN, 500, NaN], room)).toEqual([{ index: 1, left: 480 }]);
  expect(placeThumbs([], [], room)).toEqual([]);
});
