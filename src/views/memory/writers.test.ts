import { expect, test } from "vitest";
import { signalOf } from "../fixture.ts";
import { writersOf } from "./writers.ts";

const readings = [..."WBWB?"].map((symbol) => ({ key: "", parameters: {}, symbol }));
/** Slot 0 opens for W, slot 1 for B, slot 2 for both, slot 3 for the question alone. */
const open = ["W", "B", "WB", "?"];
const gate = signalOf("update_gate", "gate", { time: 5, entity: 4 }, (time = 0, entity = 0) =>
  open[entity]?.includes(readings[time]?.symbol ?? "") ? 0.9 : 0.1,
);
const mask = signalOf("mask", "plain", { time: 5 }, (time = 0) => Number(time === 4));
const trace = { steps: 5, signals: [gate, mask] };

test("a slot is called after whose steps open it; after nobody where all do, or only the question does", () => {
  expect(writersOf(trace, gate, readings, 4)).toEqual([["W"], ["B"], [], []]);
});

test("what has not come yet is not told", () => {
  expect(writersOf(trace, gate, readings, 0)).toEqual([["W"], [], ["W"], []]);
});

test("without symbols there are no names", () => {
  expect(writersOf(trace, gate, [], 4)).toEqual([[], [], [], []]);
});
