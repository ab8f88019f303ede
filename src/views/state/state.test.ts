import { expect, test } from "vitest";
import { dncTrace, twoMemoriesTrace } from "../memory-fixture.ts";
import { lstmTrace, ntmTrace, signalOf } from "../fixture.ts";
import { barPaths, gaugeOf, toldIndex } from "../barpath.ts";
import { gaugeCopies } from "./gauge.tsx";
import { matchGauges, matchStates } from "./match.ts";

test("gates and signed rows over one axis are the state, without task signals and plain steps", () => {
  const [match, ...others] = matchStates(lstmTrace());
  expect(others).toEqual([]);
  expect(match?.axis).toBe("unit");
  expect(match?.rows.map(({ name }) => name)).toEqual(["g", "i", "f", "o"]);
});

test("beside a memory matrix there is no panel of the state", () => {
  expect(matchStates(ntmTrace())).toEqual([]);
});

test("rows over different axes share no panel, and the narrower comes first", () => {
  const gate = signalOf("a", "gate", { time: 2, unit: 3 }, () => 0.5);
  const amount = signalOf("b", "amount", { time: 2, class: 2 }, () => 0.5);
  const lanes = signalOf("c", "gate", { time: 2, head: 2, width: 2 }, () => 0.5);
  const matches = matchStates({ steps: 2, signals: [gate, amount, lanes] });
  expect(matches.map(({ axis, rows }) => [axis, rows.length])).toEqual([
    ["class", 1],
    ["unit", 1],
  ]);
});

test("signed bars stand on a zero line in the middle, gates on the bottom", () => {
  const signed = barPaths([0.5, -1], { low: -1, high: 1 });
  expect(signed).toEqual({ above: "M0.1 0.5v-0.25h0.8v0.25z", below: "M1.1 0.5v0.5h0.8v-0.5z", zero: 0.5 });
  expect(barPaths([0.5], { low: 0, high: 1 })).toEqual({ above: "M0.1 1v-0.5h0.8v0.5z", below: "", zero: 1 });
});

test("bars stay in their box, and values that are not finite have none", () => {
  const { above, below } = barPaths([4, NaN, -Infinity], { low: -1, high: 1 });
  expect(above).toBe("M0.1 0.5v-0.5h0.8v0.5z");
  expect(below).toBe("");
});

test("a gauge begins at the zero of its scale, which is in the middle of what has a sign", () => {
  expect(gaugeOf(0.25, { low: 0, high: 1 })).toEqual({ from: 0, share: 0.25 });
  expect(gaugeOf(-0.5, { low: -1, high: 1 })).toEqual({ from: 0.25, share: 0.25 });
  expect(gaugeOf(9, { low: -1, high: 1 })).toEqual({ from: 0.5, share: 0.5 });
  expect(gaugeOf(NaN, { low: 0, high: 1 })).toEqual({ from: 0, share: 0 });
});

test("the number beside the bars is the focused index's, else that of the largest magnitude", () => {
  expect(toldIndex([0.1, -0.7, 0.2], undefined)).toBe(1);
  expect(toldIndex([0.1, -0.7, 0.2], 2)).toBe(2);
  expect(toldIndex([0.1, -0.7, 0.2], 9)).toBe(1);
});

test("beside a memory matrix, what else is carried on is told, but not what runs over the matrix itself", () => {
  const [match, ...others] = matchStates(twoMemoriesTrace());
  expect(others).toEqual([]);
  expect(match).toMatchObject({ axis: "unit", isBeside: true });
  expect(match?.rows.map(({ name }) => name)).toEqual(["inner.c", "inner.h"]);
});

test("single numbers that no formula tells are gauges, one for each head of the layer looked at", () => {
  expect(matchGauges(dncTrace()).map(({ name }) => name)).toEqual(["free"]);
  expect(matchGauges(ntmTrace())).toEqual([]);
  const beta = signalOf("beta", "gate", { time: 2, layer: 3, head: 2 }, () => 0.5);
  expect(gaugeCopies(beta, null, { layer: 1 })).toEqual([
    { layer: 1, head: 0 },
    { layer: 1, head: 1 },
  ]);
});
