import { expect, test } from "vitest";
import { endShapes, endsWidth, type EndsRoom } from "./ends.ts";
import type { TextShape } from "./shape.ts";

const room: EndsRoom = {
  left: 500,
  width: 120,
  top: 0,
  bottom: 60,
  fontSize: 12,
  thickness: 1,
  more: (count) => `+${count}`,
};
const names = (count: number): readonly TextShape[] =>
  endShapes(
    Array.from({ length: count }, (_, i) => ({ label: `run ${i}`, x: 490, y: 30 })),
    room,
  ).filter((shape): shape is TextShape => shape.kind === "text");

test("names of lines that end together stand below each other, the first one bold", () => {
  const [first, second, third] = names(3);
  expect([first?.isBold, second?.isBold]).toEqual([true, false]);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(12);
  expect((third?.y ?? 0) - (second?.y ?? 0)).toBeGreaterThanOrEqual(12);
});

test("what has no room is counted", () => {
  expect(names(8).map(({ text }) => text)).toEqual(["run 0", "run 1", "run 2", "+5"]);
});

test("a long name does not take the lines' room", () => {
  expect(endsWidth(["a name as long as a whole sentence, and then some more"], 12, 400)).toBeLessThan(0.3 * 400);
});
