import { expect, test } from "vitest";
import { turnedBits } from "./turned.tsx";

test("a bit that was turned over twice is as it was drawn", () => {
  const [first, second] = [
    { time: 3, channel: 1 },
    { time: 4, channel: 0 },
  ];
  expect(turnedBits([first, second, first])).toEqual([second]);
  expect(turnedBits([first, first, first])).toEqual([first]);
});
