import { expect, test } from "vitest";
import type { Signal, Trace } from "../core/signal.ts";
import { palettes } from "../draw/palette.ts";
import { packedColour, shareOf, valueAtShare } from "../draw/scale.ts";
import { wordsOf } from "../i18n/translate.ts";
import { readout } from "./describe.ts";
import { planStaves, planValues } from "./lane.ts";
import { lossReach, reachName } from "./lens.ts";
import { scaleOf } from "./scale.ts";
import { Steady } from "./steady.ts";

const steps = 4;

function signal(name: string, size: number, gradient: readonly number[] | undefined, isState = false): Signal {
  return {
    name,
    axes: ["time", "unit"],
    sizes: [steps, size],
    meaning: "signed",
    data: new Float32Array(steps * size).fill(0.5),
    isState,
    ...(gradient && { gradient: Float32Array.from(gradient) }),
  };
}

const trace: Trace = {
  steps,
  signals: [
    signal("input", 1, [0.5, 0, 0, 0]),
    signal("target", 1, undefined),
    signal("c", 2, [0, 0, 3e-6, 4e-6, -3e-3, 4e-3, 0.3, -0.4], true),
    signal("candidate", 2, new Array(8).fill(1e-4)),
  ],
};

const light = { name: "light", isProjector: false } as const;

test("a picture with gradients shows their magnitudes in the same places, and above them how far back the loss reaches", () => {
  const plans = planStaves(trace);
  expect(plans.map((plan) => plan.signal.name)).toEqual([reachName, "input", "c", "candidate"]);
  expect(plans[2]?.lanes).toEqual(planValues(trace).find((plan) => plan.signal.name === "c")?.lanes);
  expect(plans[2]?.signal.data[7]).toBeCloseTo(0.4);
  expect(planStaves({ steps, signals: [signal("c", 2, undefined, true)] }).map((plan) => plan.signal.lens)).toEqual([
    undefined,
  ]);
});

test("how far back: the norm over the units of each state, and of the input", () => {
  const reach = lossReach(trace);
  expect(reach.labels).toEqual({ state: ["c", "input"] });
  const norms = [0, 5e-6, 5e-3, 0.5];
  norms.forEach((norm, time) => expect(reach.data[time * 2]).toBeCloseTo(norm, 9));
  expect(reach.data[1]).toBeCloseTo(0.5);
});

test("one logarithmic scale holds for all staves, and stands while gradients are not much smaller", () => {
  const steady = new Steady();
  const scales = planStaves(trace).map((plan) => scaleOf(plan.signal, light, { steady, trace }));
  expect(scales.map(({ high, decades }) => [high, decades])).toEqual(scales.map(() => [1, 6]));
  const [scale] = scales;
  if (!scale) throw new Error("no scale");
  expect(shareOf(scale, 1e-3)).toBeCloseTo(0.5);
  expect(valueAtShare(scale, 0.5)).toBeCloseTo(1e-3);
  expect(packedColour(scale, 1e-7)).toBe(packedColour(scale, 0));
  expect(packedColour(scale, 1e-5)).not.toBe(packedColour(scale, 0));
  const paper = Number.parseInt(palettes.light.paper.slice(1, 3), 16);
  expect(packedColour(scale, 0) & 255).toBe(paper);
  const smaller = (by: number): Trace => ({
    steps,
    signals: trace.signals.map(({ gradient, ...one }) =>
      gradient ? { ...one, gradient: gradient.map((g) => g * by) } : one,
    ),
  });
  const topAfter = (by: number): number => {
    const next = smaller(by);
    return steady.topOf(next, lossReach(next));
  };
  expect(topAfter(0.05)).toBe(0.1);
  steady.keepTop(trace, lossReach(trace));
  expect([topAfter(0.05), topAfter(0.01), topAfter(30)]).toEqual([1, 0.01, 100]);
});

test("what is pointed at is told as a gradient, with its power of ten", () => {
  const words = wordsOf("en");
  const told = readout(words, trace, [], { signal: "c", at: { time: 1, unit: 1 } }, 1);
  expect(told).toContain("Gradient of Cell");
  expect(told).toContain("4 × 10⁻⁶");
  expect(readout(words, trace, [], { signal: reachName, at: { time: 2, state: 0 } }, 2)).toMatch(
    /How far back.*Cell.*0.005/,
  );
});
