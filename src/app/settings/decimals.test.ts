import { expect, it } from "vitest";
import { withPoints } from "./decimals.ts";

it.each([
  ["0,003", "0.003"],
  ["，", "."],
  ["。", "."],
  ["０．００３", "0.003"],
  ["1e-3", "1e-3"],
  ["-2.5", "-2.5"],
  ["−2.5", "-2.5"],
  ["１ｅ–３", "1e-3"],
])("%j is typed as %j", (typed, plain) => {
  expect(withPoints(typed)).toBe(plain);
});
