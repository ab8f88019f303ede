/** Which states are memories, how long a slot keeps what it holds, and which step it is told to hold. */
import { expect, test } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Meaning, Signal, Trace } from "../../core/signal.ts";
import { altered, change, contentsOf, holdingsOf, isAlike, memoriesOf, noteCauses, stretchesOf } from "./slots.ts";
import { madeUp } from "./testing/traces.ts";

const steps = 8;

function signal(name: string, meaning: Meaning, axes: readonly string[], sizes: readonly number[], data?: Float32Array): Signal {
  const all = [steps, ...sizes];
  const size = all.reduce((product, one) => product * one, 1);
  const isState = meaning === "signed";
  return { name, meaning, axes: ["time", ...axes], sizes: all, data: data ?? new Float32Array(size), isState };
} // prettier-ignore

/** Slot 0 gets [1, 2] at step 2 and [−2, 1] at step 5; slot 1 gets [3, 0] at step 3, which then turns slowly. */
function memory(scale = 1): Signal {
  const data = new Float32Array(steps * 4);
  for (let time = 0; time < steps; time++) {
    if (time >= 2) data.set(time < 5 ? [scale, 2 * scale] : [-2, 1], 4 * time);
    if (time >= 3) data.set([3 * Math.cos(0.2 * (time - 3)), 3 * Math.sin(0.2 * (time - 3))], 4 * time + 2);
  }
  return signal("memory", "signed", ["slot", "width"], [2, 2], data);
}

const traceWith = (one: Signal): Trace => ({ steps, signals: [signal("wr", "read", ["head", "slot"], [2, 2]), one] });

test("a memory is a state over an axis that weights point along: neither what heads have read, nor links, nor a row of usage", () => {
  const signals = [
    signal("wr", "read", ["head", "slot"], [2, 4]),
    signal("link", "attention", ["slot", "from"], [4, 4]),
    signal("memory", "signed", ["slot", "width"], [4, 3]),
    signal("seen", "signed", ["head", "width"], [2, 3]),
    signal("usage", "signed", ["slot"], [4]),
    signal("kept", "signed", ["past", "width"], [steps, 3]),
  ];
  expect(memoriesOf({ steps, signals })).toEqual([{ signal: "memory", axis: "slot", slots: 4 }]);
});

test("a slot keeps what it holds until it points elsewhere: what turns away slowly ends, too", () => {
  const trace = traceWith(memory());
  const [one] = memoriesOf(trace);
  const found = stretchesOf(trace, one).map(({ slot, from, to }) => [slot, from, to]);
  expect(found).toEqual([[0, 0, 1], [0, 2, 4], [0, 5, 7], [1, 0, 2], [1, 3, 4], [1, 5, 6]]); // prettier-ignore
});

test("a slot holds the step that alone changes what it holds, and the stretch is told that says it", () => {
  const trace = traceWith(memory());
  const contents = contentsOf(trace);
  for (let step = 0; step < steps; step++) noteCauses(contents, trace, traceWith(memory(step === 1 ? -1 : 1)), step, 1);
  const [held, ...more] = holdingsOf(contents);
  expect(more).toEqual([]);
  expect(held).toMatchObject({ slot: 0, from: 2, to: 4, step: 1, by: 2, other: 0 });
  // Where two steps change it alike, it holds neither.
  const shared = contentsOf(trace);
  for (let step = 0; step < 2; step++) noteCauses(shared, trace, traceWith(memory(-1)), step, 1);
  expect(holdingsOf(shared)).toEqual([]);
});

test("change is by the longer row, and next to nothing where both are faint", () => {
  expect(change(Float32Array.of(3, 4), Float32Array.of(-3, -4), 0)).toBeCloseTo(2, 6);
  expect(change(Float32Array.of(0, 0), Float32Array.of(3, 4), 0)).toBeCloseTo(1, 6);
  expect(change(Float32Array.of(0.03, 0.04), Float32Array.of(0, 0), 10)).toBeCloseTo(0.005, 6);
  expect(change(Float32Array.of(0), Float32Array.of(0), 0)).toBe(0);
});

test("a step is altered to what another episode of the same form shows there, else to another row of its own", () => {
  const random = randomStream(2, "slots");
  const [one, ...others] = Array.from({ length: 6 }, () => madeUp(random, 10, () => []).episodes);
  expect(others.every((other) => isAlike(one, other))).toBe(true);
  for (let step = 0; step < 10; step++)
    for (const changed of altered(one, step, others, 2)) {
      const places = [...changed.input.keys()].filter((i) => changed.input[i] !== one.input[i]);
      expect(places).toEqual([2 * step, 2 * step + 1]);
    }
  const same = others.map(() => one);
  expect(altered(one, 3, same, 2)).toEqual([]);
  expect(altered(one, 3, [], 2).length).toBe(1);
  expect(isAlike(one, { ...one, mask: one.mask.map((value) => 1 - value) })).toBe(false);
});
