import { expect, test } from "vitest";
import { cardFrom } from "./step-cards.ts";

/** Two rows of three, then, below a heading, one row of two. */
const places = [
  [0, 0], [100, 0.4], [200, 0],
  [0, 80], [100, 80], [200, 80],
  [0, 200], [100, 200],
].map(([left = 0, top = 0]) => ({ left, top })); // prettier-ignore

test("arrows go along the cards and across the rows, and stop at the ends", () => {
  const ways = (at: number): readonly number[] =>
    ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => cardFrom(key, at, places));
  expect(ways(0)).toEqual([-1, 1, -1, 3]);
  expect(ways(1)).toEqual([0, 2, -1, 4]);
  expect(ways(4)).toEqual([3, 5, 1, 7]);
  expect(ways(5)).toEqual([4, 6, 2, 7]);
  expect(ways(7)).toEqual([6, -1, 4, -1]);
});

test("Home and End go to the ends, other keys nowhere, and no card is reached where there is none", () => {
  expect(["Home", "End", "a", "Enter"].map((key) => cardFrom(key, 3, places))).toEqual([0, 7, -1, -1]);
  for (const key of ["Home", "End", "ArrowDown", "ArrowUp", "ArrowRight"]) expect(cardFrom(key, -1, [])).toBe(-1);
});
