import { expect, test } from "vitest";
import { defaultExperiment } from "../train/presets.ts";
import { prepare } from "../train/run.ts";
import { helperCount } from "./helpers.ts";

const { program } = prepare(defaultExperiment());

test("two cores are for the page and the training; more help, up to three", () => {
  expect([1, 2, 3, 4, 8, 64].map((cores) => helperCount(program, cores))).toEqual([0, 0, 1, 2, 3, 3]);
});

test("a small model trains alone, however many cores there are", () => {
  const { model } = defaultExperiment();
  const small = { ...defaultExperiment(), model: { ...model, settings: { ...model.settings, unit: 8, slot: 8 } } };
  expect(helperCount(prepare(small).program, 16)).toBe(0);
});
