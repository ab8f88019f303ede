import { expect, it } from "vitest";
import { indexName, ticksOf, valueText } from "./names.ts";

const axes = ["update", "length"] as const;

it("calls an index by its label, or by itself", () => {
  expect(indexName({ labels: { length: ["1", "20"] } }, "length", 1)).toBe("20");
  expect(indexName({}, "length", 3)).toBe("3");
});

it("writes all where there is room, else some, with both ends", () => {
  expect(ticksOf({ axes }, "update", 4, 9)).toEqual([0, 1, 2, 3]);
  expect(ticksOf({ axes }, "update", 101, 5)).toEqual([0, 25, 50, 75, 100]);
  expect(ticksOf({ axes }, "update", 20, 17)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 19]);
  expect(ticksOf({ axes, labels: { length: ["a long name", "b", "c", "d", "e"] } }, "length", 5, 9)).toEqual([0, 2, 4]);
});

it("a number that stands for something is told by its name", () => {
  const values = ["0: even", "1: odd"];
  expect([0, 1, NaN].map((value) => valueText("en", { values }, value))).toEqual(["0: even", "1: odd", "–"]);
  expect(valueText("en", {}, 0.5)).toBe("0.5");
});
