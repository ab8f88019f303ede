import fc from "fast-check";
import { expect, test } from "vitest";
import { doOverlap, roomIn, type Box } from "./room.ts";

const frame = { x: 10, y: 10, width: 200, height: 60 };
const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 220 }),
    y: fc.integer({ min: 0, max: 70 }),
    width: fc.integer({ min: 1, max: 80 }),
    height: fc.constant(12),
  }),
  { maxLength: 12 },
);

test("texts never overlap and never leave the picture, whatever is wished", () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 10 }), (wishes) => {
      const room = roomIn(frame);
      const placed = wishes.map(room.take).filter((box): box is Box => box !== null);
      for (const [i, a] of placed.entries()) {
        expect(a.x + a.width).toBeLessThanOrEqual(210.5);
        expect(a.y).toBeGreaterThanOrEqual(9.5);
        for (const b of placed.slice(i + 1)) expect(doOverlap(a, b)).toBe(false);
      }
    }),
  );
});

test("a spike is covered by no text that has room in the next row", () => {
  const room = roomIn(frame);
  room.addLine([60, 10, 60, 28]);
  const row = (y: number) => ({ x: 50, y, width: 40, height: 14 });
  const left = { ...row(10), x: 30 };
  const below = row(30);
  expect(room.take([row(10), left, below])).toBe(below);
});

test("of two places the one that covers no line is taken, of two equal ones the earlier", () => {
  const room = roomIn(frame);
  room.addLine([10, 20, 210, 20, NaN, NaN, 0, 0]);
  const onLine = { x: 50, y: 14, width: 40, height: 12 };
  const below = { x: 50, y: 40, width: 40, height: 12 };
  expect(room.take([onLine, below, { ...below, x: 100 }])).toBe(below);
  const barred = { x: 150, y: 40, width: 40, height: 12 };
  room.bar({ x: 180, y: 45, width: 2, height: 2 });
  expect(room.take([barred])).toBeNull();
  expect(room.take([onLine])).toBe(onLine);
  expect(room.take([onLine])).toBeNull();
});
