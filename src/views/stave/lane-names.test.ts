import { expect, test } from "vitest";
import { wordsOf } from "../../i18n/translate.ts";
import { signalOf } from "../fixture.ts";
import { lanesOf } from "../lane.ts";
import { laneNames } from "./lane-names.ts";

const words = wordsOf("en");
const gate = signalOf("f", "gate", { time: 2, layer: 2, head: 2 }, () => 1);
const linesOf = (room: number): readonly (readonly string[])[] =>
  laneNames(words, gate, lanesOf(gate), room).map(({ lines }) => lines);

test("with room every lane says its layer and its head", () => {
  expect(linesOf(2)).toEqual([
    ["layer 1", "head 1"],
    ["layer 1", "head 2"],
    ["layer 2", "head 1"],
    ["layer 2", "head 2"],
  ]);
});

test("without, the heads of a layer share names that are words all the same", () => {
  expect(linesOf(1)).toEqual([
    ["layer 1", "head 1–2"],
    ["layer 2", "head 1–2"],
  ]);
  expect(linesOf(0.5)).toEqual([["layer 1"], ["layer 2"]]);
  expect(laneNames(words, gate, lanesOf(gate), 0.5).map(({ lanes }) => lanes)).toEqual([2, 2]);
});

test("thin lanes of one axis are named every so often", () => {
  const heads = signalOf("w", "read", { time: 2, head: 4, slot: 3 }, () => 0);
  const names = laneNames(words, heads, lanesOf(heads), 0.6);
  expect(names.map(({ lines }) => lines)).toEqual([["head 1"], [], ["head 3"], []]);
});
