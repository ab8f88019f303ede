import { expect, test } from "vitest";
import { checkExperiment } from "../train/check.ts";
import { prepare } from "../train/prepare.ts";
import { presetById } from "../train/presets.ts";
import { longestEffort } from "./effort.ts";

const seconds = (experiment: Parameters<typeof checkExperiment>[0], engine: "wasm" | "reference" = "wasm"): number => {
  const checked = checkExperiment(experiment);
  return longestEffort(checked, prepare(checked), engine) / 1000;
};
const base = presetById("lstm-copy");

test("a small run is expected to answer soon, one at the limits has minutes", () => {
  expect(seconds(base)).toBeLessThan(5);
  // 48 of the 50 billion operations of an update: ten seconds on a good machine.
  const large = {
    ...base,
    model: { id: "memn2n", settings: { width: 128, sentence: 128, hop: 4 } },
    task: { id: "copy", settings: { bits: 8, from: 1, to: 20 } },
    training: { ...base.training, batch: 224 },
  };
  expect(seconds(large)).toBeGreaterThan(60);
});

test("starting weights, a larger batch later on, acting, and the reference engine are counted", () => {
  const square = (unit: number) => ({
    ...base,
    model: {
      id: "lstm",
      settings: {},
      text: `model m\nsize unit = ${unit}\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n`,
    },
  });
  expect(seconds(square(1600))).toBeGreaterThan((2 * 1600 ** 3) / 1e8);
  const changes = [{ update: 9, key: "batch", value: 256 }];
  expect(seconds({ ...base, changes })).toBeGreaterThan(3 * seconds(base));
  expect(seconds(base, "reference")).toBeGreaterThan(50 * seconds(base));
});
