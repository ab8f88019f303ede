import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare } from "../train/prepare.ts";
import { defaultExperiment } from "../train/presets.ts";
import { helperCount } from "./helpers.ts";
import { shareThreads } from "./threads.ts";

const { program } = prepare(defaultExperiment());

test("a run has as many helpers as it has threads besides its own, up to three", () => {
  expect([1, 2, 3, 4, 8, 64].map((threads) => helperCount(program, threads))).toEqual([0, 1, 2, 3, 3, 3]);
});

test("a small model trains alone, however many threads it might have", () => {
  const { model } = defaultExperiment();
  const small = { ...defaultExperiment(), model: { ...model, settings: { ...model.settings, unit: 8, slot: 8 } } };
  expect(helperCount(prepare(small).program, 16)).toBe(0);
});

test("all cores but one are given away, to the run in front first, and every run has its own thread", () => {
  expect(shareThreads(2, 2)).toEqual({ front: 1, other: 1 });
  expect(shareThreads(16, 2)).toEqual({ front: 4, other: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 8 }), (cores, others) => {
      const { front, other } = shareThreads(cores, others);
      expect(front).toBe(Math.min(4, Math.max(1, cores - 1)));
      expect(other).toBeGreaterThanOrEqual(1);
      if (other > 1) expect(front + others * other).toBeLessThanOrEqual(cores - 1);
    }),
  );
});
