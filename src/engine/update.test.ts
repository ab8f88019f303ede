import { describe, expect, test } from "vitest";
import type { OptimiserName, Update } from "./engine.ts";
import { applyUpdate, copySnapshot, startProgress, wholePower } from "./update.ts";

function update(optimiser: OptimiserName, change: Partial<Update> = {}): Update {
  return { optimiser, learningRate: 0.1, clipNorm: 0, clipValue: 0, weightDecay: 0, ...change };
}

/** Weights after updates by each of `gradients`. */
function weightsAfter(start: number[], gradients: number[][], rule: Update): number[] {
  const progress = startProgress(Float32Array.from(start));
  for (const gradient of gradients) applyUpdate(progress, Float32Array.from(gradient), rule);
  return Array.from(progress.weights);
}

function expectClose(got: readonly number[], wanted: readonly number[]): void {
  expect(got.length).toBe(wanted.length);
  got.forEach((value, i) => expect(value).toBeCloseTo(wanted[i] ?? NaN, 6));
}

describe("optimisers", () => {
  test("SGD goes against the gradient by the learning rate", () => {
    expectClose(weightsAfter([1, -2], [[0.5, -1]], update("sgd")), [0.95, -1.9]);
  });

  test("Adam's first step is the learning rate, whatever the gradient's size", () => {
    expectClose(weightsAfter([1, 1], [[0.1, -50]], update("adam")), [0.9, 1.1]);
  });

  test("Adam's second step is as its equations say", () => {
    const m = (0.9 * 0.1 * 0.2 + 0.1 * -0.4) / (1 - 0.81);
    const v = (0.999 * 0.001 * 0.04 + 0.001 * 0.16) / (1 - 0.998001);
    expectClose(weightsAfter([1], [[0.2], [-0.4]], update("adam")), [0.9 - (0.1 * m) / (Math.sqrt(v) + 1e-8)]);
  });

  test("AdamW shrinks the weight by learning rate × decay besides Adam's step; Adam does not", () => {
    const decaying = { weightDecay: 0.5 };
    expectClose(weightsAfter([2], [[1]], update("adamw", decaying)), [2 - 0.1 - 0.1 * 0.5 * 2]);
    expectClose(weightsAfter([2], [[1]], update("adam", decaying)), [1.9]);
  });

  test("RMSprop is Graves' equations 38 to 45", () => {
    const n1 = 0.05 * 0.25;
    const m1 = 0.05 * 0.5;
    const d1 = (-0.1 * 0.5) / Math.sqrt(n1 - m1 * m1 + 1e-4);
    const n2 = 0.95 * n1 + 0.05 * 0.04;
    const m2 = 0.95 * m1 - 0.05 * 0.2;
    const d2 = 0.9 * d1 + (0.1 * 0.2) / Math.sqrt(n2 - m2 * m2 + 1e-4);
    expectClose(weightsAfter([0], [[0.5], [-0.2]], update("rmsprop")), [d1 + d2]);
  });
});

describe("clipping", () => {
  test("scales a gradient down to the norm, and leaves a smaller one alone", () => {
    const rule = update("sgd", { learningRate: 1, clipNorm: 1 });
    expectClose(weightsAfter([0, 0], [[3, 4]], rule), [-0.6, -0.8]);
    expectClose(weightsAfter([0, 0], [[0.3, 0.4]], rule), [-0.3, -0.4]);
  });

  test("limits single elements after the norm", () => {
    const rule = update("sgd", { learningRate: 1, clipNorm: 5, clipValue: 3.5 });
    expectClose(weightsAfter([0, 0], [[6, -8]], rule), [-3, 3.5]);
  });

  test("reports the norm before it", () => {
    const progress = startProgress(new Float32Array(2));
    expect(applyUpdate(progress, Float32Array.of(3, 4), update("sgd", { clipNorm: 1 }))).toBe(5);
  });
});

describe("a gradient that is not finite", () => {
  test.each([NaN, Infinity, -Infinity])("(%s) is counted and changes neither weights nor moments", (bad) => {
    const progress = startProgress(Float32Array.of(1, 2));
    applyUpdate(progress, Float32Array.of(0.1, 0.2), update("adam"));
    const before = copySnapshot(progress);
    applyUpdate(progress, Float32Array.of(0.1, bad), update("adam", { clipNorm: 1, clipValue: 1 }));
    expect(copySnapshot(progress)).toEqual({ ...before, skipped: 1 });
  });
});

test("whole powers are those of Math.pow to the last digits", () => {
  for (const exponent of [0, 1, 2, 3, 10, 999, 65_536]) {
    expect(wholePower(0.999, exponent)).toBeCloseTo(0.999 ** exponent, 12);
  }
});
