import { expect, test } from "vitest";
import { compileCell } from "../cell/compile.ts";
import type { Signal } from "../core/signal.ts";
import type { LossName } from "./engine.ts";
import { assembleTrace } from "./trace.ts";

const text = `model small
size unit = 2
state h[unit]
gate g = sigmoid(linear[unit](x))
h' = g * h
output linear(h')
`;
const program = compileCell(text, { settings: {}, input: 1, output: 2, library: () => undefined });

/** Two episodes of two steps; only the first is shown. */
function traceOf(loss: LossName): ReadonlyMap<string, Signal> {
  const target = loss === "class" ? [1, 0, 1, 1] : [1, 0, 0, 1, 9, 9, 9, 9];
  const batch = {
    size: 2,
    steps: 2,
    input: Float32Array.of(0.5, -0.5, 9, 9),
    target: Float32Array.from(target),
    mask: Float32Array.of(0, 1, 9, 9),
  };
  const output = Float32Array.of(0, 2, -1, 1, 9, 9, 9, 9);
  const recorded = new Map([["g", Float32Array.of(0.1, 0.2, 0.3, 0.4)]]);
  const trace = assembleTrace(program, loss, batch, output, recorded);
  expect(trace.steps).toBe(2);
  return new Map(trace.signals.map((signal) => [signal.name, signal]));
}

test("a trace shows the first episode's input, target, mask and output, then the named values that were recorded", () => {
  const signals = traceOf("value");
  expect([...signals.keys()]).toEqual(["input", "target", "mask", "output", "g"]);
  expect(signals.get("input")).toMatchObject({ axes: ["time", "input"], sizes: [2, 1], meaning: "plain" });
  expect(Array.from(signals.get("mask")?.data ?? [])).toEqual([0, 1]);
  expect(Array.from(signals.get("target")?.data ?? [])).toEqual([1, 0, 0, 1]);
  expect(signals.get("g")).toMatchObject({ axes: ["time", "unit"], sizes: [2, 2], meaning: "gate" });
});

test("outputs are values for the loss value, and probabilities otherwise", () => {
  expect(traceOf("value").get("output")).toMatchObject({ meaning: "signed", data: Float32Array.of(0, 2, -1, 1) });
  const bits = traceOf("bits").get("output");
  expect(bits?.meaning).toBe("bit");
  expect(bits?.data[0]).toBe(0.5);
  expect(bits?.data[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  const classes = traceOf("class").get("output")?.data ?? new Float32Array();
  expect((classes[0] ?? 0) + (classes[1] ?? 0)).toBeCloseTo(1, 6);
  expect(classes[3]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
});

test("a class is shown as a one-hot row where it is scored, and as nothing elsewhere", () => {
  const target = traceOf("class").get("target");
  expect(target).toMatchObject({ axes: ["time", "output"], meaning: "bit", data: Float32Array.of(0, 0, 1, 0) });
});
