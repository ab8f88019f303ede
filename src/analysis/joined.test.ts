import { expect, it } from "vitest";
import { firstProbe } from "../train/probe.ts";
import type { FindingGrid, Findings } from "./analysis.ts";
import { joined, meansOutside } from "./joined.ts";

const at = (length: number) => ({ ...firstProbe, settings: { to: length } });

/** Two networks, of which the last is the one that is looked at. */
function found(lengths: readonly number[], last: readonly number[], bracket: readonly [number, number]): Findings {
  const columns = lengths.length;
  const grid: FindingGrid = {
    name: "right",
    axes: ["update", "length"],
    sizes: [2, columns],
    scale: "share",
    labels: { update: ["0", "9"], length: lengths.map(String) },
    data: Float32Array.from([...last.map(() => 0.125), ...last]),
    brackets: { length: bracket },
    opens: Object.fromEntries(lengths.map((length, i) => [columns + i, at(length)])),
    line: 1,
  };
  return { grids: [grid], sentences: [] };
}

it("lays the lines of runs over each other, whatever each was asked about, and opens what each point is of", () => {
  const grid = joined([
    { name: "NTM", findings: found([1, 2, 10], [1, 1, 0.5], [0, 1]) },
    { name: "refused", findings: { grids: [], sentences: [] } },
    { name: "LSTM", findings: found([2, 4, 10], [1, 0.25, 0.75], [0, 0]) },
  ]);
  expect(grid?.labels).toEqual({ run: ["NTM", "refused", "LSTM"], length: ["1", "2", "4", "10"] });
  expect(Array.from(grid?.data ?? [])).toEqual([1, 1, NaN, 0.5, NaN, NaN, NaN, NaN, NaN, 1, 0.25, 0.75]);
  expect(grid?.brackets).toEqual({ length: [0, 1] });
  expect([grid?.opens?.[3], grid?.opens?.[10], grid?.opens?.[2]]).toEqual([at(10), at(4), undefined]);
  expect(grid && meansOutside(grid)).toEqual([0.5, NaN, 0.5]);
});

it("is nothing where no answer has a line", () => {
  expect(joined([{ name: "NTM", findings: { grids: [], sentences: [] } }])).toBeNull();
});
