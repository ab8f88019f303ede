import { expect, it } from "vitest";
import { isMet, type Goal } from "./goal.ts";

const at = (update: number, value: number): Parameters<typeof isMet>[1] => ({
  update,
  metrics: { accuracy: value },
});

it("a goal is met past its limit, on the right side of it", () => {
  const above: Goal = { metric: "accuracy", above: 0.5, within: 100 };
  const below: Goal = { metric: "accuracy", below: 0.5, within: 100 };
  expect([0.4, 0.5, 0.6].map((value) => isMet(above, at(50, value)))).toEqual([false, false, true]);
  expect([0.4, 0.5, 0.6].map((value) => isMet(below, at(50, value)))).toEqual([true, false, false]);
});

it("a goal for the end is not met before", () => {
  const goal: Goal = { metric: "accuracy", below: 0.3, within: 1000, from: 1000 };
  expect([50, 950, 1000].map((update) => isMet(goal, at(update, 0.2)))).toEqual([false, false, true]);
});

it("a metric that the task does not have, or that is no number, meets no goal", () => {
  expect(isMet({ metric: "loudness", above: 0, within: 50 }, at(50, 1))).toBe(false);
  expect(isMet({ metric: "accuracy", below: 1, within: 50 }, at(50, NaN))).toBe(false);
});
