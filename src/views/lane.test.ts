import { expect, test } from "vitest";
import { lstmTrace, ntmTrace, signalOf } from "./fixture.ts";
import { isMatrix, lanesOf, planStaves, valueAt, visibleStaves } from "./lane.ts";

const names = (plans: readonly { readonly signal: { readonly name: string } }[]): readonly string[] =>
  plans.map((plan) => plan.signal.name);

test("heads are lanes over the same rows", () => {
  const lanes = lanesOf(signalOf("ww", "write", { time: 4, head: 2, slot: 8 }, () => 0));
  expect(lanes.map((lane) => lane.fixed)).toEqual([{ head: 0 }, { head: 1 }]);
  expect(lanes[0]).toMatchObject({ x: "time", y: "slot", columns: 4, rows: 8 });
});

test("hops and heads together are lanes of both", () => {
  const lanes = lanesOf(signalOf("a", "attention", { time: 4, hop: 3, head: 2, slot: 8 }, () => 0));
  expect(lanes.length).toBe(6);
  expect(lanes[3]?.fixed).toEqual({ hop: 1, head: 1 });
});

test("slot × width is a matrix, head × slot is not", () => {
  expect(isMatrix(signalOf("m", "plain", { time: 2, slot: 3, width: 4 }, () => 0))).toBe(true);
  expect(isMatrix(signalOf("link", "plain", { time: 2, slot: 3, from: 3 }, () => 0))).toBe(true);
  expect(isMatrix(signalOf("w", "read", { time: 2, head: 3, slot: 4 }, () => 0))).toBe(false);
});

test("an NTM's score begins with the task, then the heads, then what the controller does", () => {
  const plans = visibleStaves(planStaves(ntmTrace()), true, false);
  expect(names(plans)).toEqual(["input", "target", "output", "ww", "wr", "ctrl.g", "ctrl.f", "ctrl.i"]);
});

test("folding leaves task and heads where there are heads, task and states where there are none", () => {
  expect(names(visibleStaves(planStaves(ntmTrace()), false, false))).toEqual(["input", "target", "output", "ww", "wr"]);
  expect(names(visibleStaves(planStaves(lstmTrace()), false, false))).toEqual([
    "input",
    "target",
    "output",
    "g",
    "c",
    "h",
  ]);
});

test("every signal but the mask and matrices can be a stave", () => {
  const trace = ntmTrace();
  const all = visibleStaves(planStaves(trace), true, true);
  expect(all.length).toBe(trace.signals.length - 2);
});

test("a value is found by axis names, and outside there is none", () => {
  const signal = signalOf("m", "plain", { time: 2, slot: 3, width: 4 }, (t = 0, s = 0, w = 0) => 100 * t + 10 * s + w);
  expect(valueAt(signal, { time: 1, width: 3, slot: 2 })).toBe(123);
  expect(valueAt(signal, { time: 1 })).toBe(100);
  expect(valueAt(signal, { slot: 3 })).toBeUndefined();
});

test("a signed number per head is an aid to others, not a gate to look at", () => {
  const trace = {
    steps: 2,
    signals: [
      signalOf("f", "gate", { time: 2, layer: 2, head: 2 }, () => 1),
      signalOf("stabiliser", "signed", { time: 2, layer: 2, head: 2 }, () => 0.2),
    ],
  };
  expect(planStaves(trace).map(({ signal, group }) => [signal.name, group])).toEqual([
    ["f", "gate"],
    ["stabiliser", "more"],
  ]);
});
