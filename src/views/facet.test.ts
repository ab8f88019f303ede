import { expect, test } from "vitest";
import type { Signal } from "../core/signal.ts";
import {
  copiesLookedAt,
  copiesOf,
  copyAt,
  offerCopies,
  relationOf,
  sameIndices,
  setCopies,
  shapeOf,
  type Indices,
} from "./facet.ts";
import { dncTrace, fastWeightTrace, transformerTrace } from "./memory-fixture.ts";
import { signalOf } from "./fixture.ts";
import { chosenAt, chosenFacets, lanesOf, planStaves, signalNamed } from "./lane.ts";

function made(name: string, meaning: Signal["meaning"], shape: Readonly<Record<string, number>>): Signal {
  return signalOf(name, meaning, { time: 4, ...shape }, () => 0);
}

test("a signal is a level, a row or a matrix, and the rest of its axes are copies of it", () => {
  expect(shapeOf(made("free", "gate", { head: 2 }))).toMatchObject({ kind: "level", facets: ["head"] });
  expect(shapeOf(made("wr", "read", { hop: 3, head: 2, slot: 9 }))).toMatchObject({
    kind: "row",
    row: "slot",
    facets: ["hop", "head"],
  });
  expect(shapeOf(made("fast", "signed", { head: 2, key: 4, value: 5 }))).toEqual({
    kind: "matrix",
    row: "key",
    column: "value",
    facets: ["head"],
  });
});

test("copies are found wherever their axis stands", () => {
  expect(shapeOf(made("backward", "attention", { slot: 9, head: 2 }))).toMatchObject({ row: "slot", facets: ["head"] });
});

test("weights, bits and the task are rows, however many axes they have", () => {
  for (const signal of [
    made("w", "attention", { query: 3, slot: 4 }),
    made("story", "bit", { word: 3, symbol: 4 }),
    made("input", "plain", { word: 3, symbol: 4 }),
  ])
    expect(shapeOf(signal).kind).toBe("row");
});

test("the turns of a loop are copies whatever their axis is called", () => {
  const signal = { ...made("u", "signed", { thought: 3, width: 4 }), turns: ["thought"] };
  expect(shapeOf(signal)).toMatchObject({ kind: "row", row: "width", facets: ["thought"] });
  expect(shapeOf(made("u", "signed", { thought: 3, width: 4 })).kind).toBe("matrix");
});

test("the turns of a loop in a loop are copies by both", () => {
  const signal = { ...made("u", "signed", { thought: 2, pass: 3, width: 4 }), turns: ["thought", "pass"] };
  expect(shapeOf(signal)).toMatchObject({ kind: "row", row: "width", facets: ["thought", "pass"] });
  expect(copiesOf(signal, ["thought", "pass"])).toHaveLength(6);
});

test("an axis by itself is told by the program, or by the name of the alias", () => {
  expect(relationOf(made("link", "amount", { slot: 3, from: 3 }))).toEqual(["slot", "from"]);
  expect(relationOf({ ...made("pair", "amount", { a: 3, b: 3 }), relates: ["a", "b"] })).toEqual(["a", "b"]);
  expect(relationOf(made("memory", "amount", { slot: 3, width: 3 }))).toBeUndefined();
});

test("the copy looked at is the focused one, else the chosen one, and always one that there is", () => {
  const signal = made("wr", "read", { layer: 2, head: 3, slot: 4 });
  const facets = ["layer", "head"];
  expect(copyAt(signal, facets, null, {})).toEqual({ layer: 0, head: 0 });
  expect(copyAt(signal, facets, { at: { head: 1 } }, { layer: 1, head: 2 })).toEqual({ layer: 1, head: 1 });
  expect(copyAt(signal, facets, null, { layer: 9, head: 9 })).toEqual({ layer: 1, head: 2 });
  expect(copiesOf(signal, facets).length).toBe(6);
});

test("equal indices are one object", () => {
  expect(sameIndices([["head", 1]])).toBe(sameIndices([["head", 1]]));
  expect(sameIndices([["head", 1]])).not.toBe(sameIndices([["head", 2]]));
});

test("what one model was offered does not stay for the next; what was chosen does", () => {
  const offers: readonly Indices[] = [{ layer: 2, head: 3 }, { layer: 2 }, {}];
  for (const offer of offers) {
    offerCopies(offer);
    expect(copiesLookedAt()).toEqual(offer);
  }
  setCopies({ head: 1 });
  offerCopies({ layer: 2, head: 3 });
  expect(copiesLookedAt()).toEqual({ layer: 2, head: 1 });
  setCopies({});
  offerCopies({});
});

test("few copies are stacked, of many the outermost is chosen", () => {
  const attend = (heads: number, layers: number): Signal | undefined =>
    signalNamed(transformerTrace(heads, layers), "attend");
  const [few, many] = [attend(2, 2), attend(8, 3)];
  if (!few || !many) throw new Error("no attention in the fixture");
  expect(chosenFacets(few)).toEqual([]);
  expect(lanesOf(few).length).toBe(4);
  expect(chosenFacets(many)).toEqual(["layer"]);
  expect(lanesOf(many, { layer: 2 }).map(({ fixed }) => fixed["layer"])).toEqual(Array.from({ length: 8 }, () => 2));
});

test("the copy that crowded staves show follows the focus, and stays the same object", () => {
  const trace = transformerTrace(8, 3);
  expect(chosenAt(trace, { at: { layer: 2, head: 5 } }, { layer: 1 })).toEqual({ layer: 2 });
  expect(chosenAt(trace, null, { layer: 1 })).toBe(chosenAt(trace, { at: { past: 3 } }, { layer: 1 }));
});

test("past times beyond the episode have no rows", () => {
  const attend = signalNamed(transformerTrace(1, 1, 32), "attend");
  expect(attend && lanesOf(attend)[0]?.rows).toBe(20);
});

test("usage is always in the score, own single numbers fold with the gates, steps of addressing wait", () => {
  const groups = new Map(planStaves(dncTrace()).map(({ signal, group }) => [signal.name, group]));
  expect([groups.get("usage"), groups.get("ww"), groups.get("wr")]).toEqual(["head", "head", "head"]);
  expect([groups.get("free"), groups.get("write")]).toEqual(["gate", "gate"]);
  expect([groups.get("content"), groups.get("allocation"), groups.get("forward")]).toEqual(["more", "more", "more"]);
  expect(planStaves(fastWeightTrace()).some(({ signal }) => signal.name === "fast")).toBe(false);
});

test("a gate of every layer is a gate, of every head it waits", () => {
  const gate = (name: string, shape: Readonly<Record<string, number>>): Signal => made(name, "gate", shape);
  const signals = [
    gate("f", { layer: 2, unit: 5 }),
    { ...gate("u", { thought: 2, unit: 5 }), turns: ["thought"] },
    gate("erase", { head: 2, width: 5 }),
  ];
  expect(planStaves({ steps: 4, signals }).map(({ signal, group }) => [signal.name, group])).toEqual([
    ["f", "gate"],
    ["u", "gate"],
    ["erase", "more"],
  ]);
});
