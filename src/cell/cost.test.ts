import { expect, test } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { cost } from "./cost.ts";

function lstm(unit: number) {
  return compileCell(library("lstm") ?? "", { settings: { unit }, input: 8, output: 8, library });
}

test("an lstm costs what the formula 6·T·B·4H·(I + H) + 6·T·B·H·O says, and a little for its gates", () => {
  const formula = 6 * 100 * 32 * 4 * 128 * (8 + 128) + 6 * 100 * 32 * 128 * 8;
  const { flops, parameters } = cost(lstm(128), 32, 100);
  expect(flops / formula).toBeGreaterThan(0.95);
  expect(flops / formula).toBeLessThan(1.1);
  expect(parameters).toBe(4 * 128 * (8 + 128 + 1) + 8 * 129);
});

test("memory grows with the steps, not with the batch: slices run one after another", () => {
  expect(cost(lstm(32), 64, 50).bytes).toBe(cost(lstm(32), 8, 50).bytes);
  expect(cost(lstm(32), 8, 100).bytes).toBeGreaterThan(1.5 * cost(lstm(32), 8, 50).bytes);
});
