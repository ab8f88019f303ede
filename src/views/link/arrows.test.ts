import { expect, test } from "vitest";
import { grid } from "../../core/grid.ts";
import { dncTrace } from "../memory-fixture.ts";
import { arrowPath, arrowThickness, strongestLinks } from "./arrows.ts";
import { matchLinks } from "./link.tsx";

test("the link of a memory leads from each written slot to the next one written", () => {
  const [link, ...others] = matchLinks(dncTrace());
  expect(others).toEqual([]);
  if (!link) throw new Error("no link in the fixture");
  const arrows = strongestLinks(grid(link, "slot", "from", { time: 5 }));
  expect(arrows.map(({ from, to }) => [from, to])).toEqual([
    [9, 1],
    [5, 9],
    [0, 5],
    [3, 0],
  ]);
});

test("a place by itself and noise have no arrow, and no more are drawn than can be told apart", () => {
  const cells = { columns: 9, rows: 9, at: (to: number, from: number) => (to === from ? 1 : to === 0 ? 0.05 : 0.5) };
  const arrows = strongestLinks(cells);
  expect(arrows.length).toBe(16);
  expect(arrows.every(({ from, to }) => from !== to && to !== 0)).toBe(true);
});

test("an arrow goes from the middle of one row to that of another within its box", () => {
  expect(arrowPath({ from: 0, to: 3, weight: 1 }, 10, 72)).toBe("M1 5C28 5 28 35 5 35");
  expect(arrowPath({ from: 0, to: 90, weight: 1 }, 10, 72)).toContain("C68 ");
  expect(arrowThickness({ from: 0, to: 1, weight: 2 })).toBe(3);
});
