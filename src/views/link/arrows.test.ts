import { expect, test } from "vitest";
import { grid } from "../../core/grid.ts";
import { dncTrace } from "../memory-fixture.ts";
import { arrowPath, arrowThickness, strongestLinks } from "./arrows.ts";
import { signalOf } from "../fixture.ts";
import { linksOf, matchLinks, otherLinks } from "./link.tsx";

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

test("of two memories each has the links of its own rows, and a link of no memory stands alone", () => {
  const shape = { time: 4 };
  const memories = [
    { ...signalOf("m", "amount", { ...shape, slot: 5, width: 3 }, () => 1), isState: true },
    { ...signalOf("n", "amount", { ...shape, cell: 4, width: 3 }, () => 1), isState: true },
  ];
  const links = ["slot", "cell", "place"].map((axis) => ({
    ...signalOf(`${axis} link`, "amount", { ...shape, [axis]: 5, from: 5 }, () => 1),
    relates: [axis, "from"] as const,
  }));
  const trace = { steps: 4, signals: [...memories, ...links] };
  const names = (signals: readonly { readonly name: string }[]): readonly string[] => signals.map(({ name }) => name);
  expect(memories.map((memory) => names(linksOf(trace, memory)))).toEqual([["slot link"], ["cell link"]]);
  expect(names(otherLinks(trace))).toEqual(["place link"]);
});

test("a link below a matrix that is shown only because the guide speaks of it is not shown again", () => {
  const memory = { ...signalOf("m", "amount", { time: 4, slot: 5, width: 3 }, () => 1), isState: true };
  const spoken = { ...signalOf("found", "amount", { time: 4, place: 5, width: 3 }, () => 1), isState: false };
  const link = {
    ...signalOf("link", "amount", { time: 4, place: 5, from: 5 }, () => 1),
    relates: ["place", "from"] as const,
  };
  const trace = { steps: 4, signals: [memory, spoken, link] };
  expect(otherLinks(trace)).toEqual([link]);
  expect(otherLinks(trace, ["found"])).toEqual([]);
});
