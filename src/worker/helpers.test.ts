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

test("all cores but one are shared by the runs that train at a time, and every run has its own thread", () => {
  expect([1, 2, 3, 4, 16].map((count) => shareThreads(8, count))).toEqual([4, 3, 2, 1, 1]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 8 }), (cores, count) => {
      const share = shareThreads(cores, count);
      expect(share).toBeGreaterThanOrEqual(1);
      if (share > 1) expect(count * share).toBeLessThanOrEqual(cores - 1);
    }),
  );
});
