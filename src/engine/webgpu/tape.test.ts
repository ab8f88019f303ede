import { expect, test } from "vitest";
import type { Plan } from "../../cell/plan.ts";
import { readTape } from "./tape.ts";

/** Three timesteps of [a, output (2), reversed output (2), b], behind the slot before the episode. */
const slots = [
  [0, 0, 0, 0, 0, 0],
  [7, 1, 2, 10, 20, 0.5],
  [8, 3, 4, 30, 40, 0.25],
  [9, 5, 6, 50, 60, 0.125],
];
const tape = Float32Array.from(slots.flat());

function plan(reversedOutput: number | undefined): Plan {
  const signals = [
    { name: "a", sizes: [], offset: 0 },
    { name: "pair", sizes: [2], offset: 4 },
  ];
  return { program: { sizes: { output: 2 }, reversedOutput }, tapeSize: 6, output: 1, signals } as unknown as Plan;
}

test("signals and output are gathered from the slots of an episode", () => {
  const { output, recorded } = readTape(plan(undefined), 3, tape);
  expect([...output]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...(recorded.get("a") ?? [])]).toEqual([7, 8, 9]);
  expect([...(recorded.get("pair") ?? [])]).toEqual([20, 0.5, 40, 0.25, 60, 0.125]);
});

test("what runs backwards in time is added from the other end", () => {
  expect([...readTape(plan(5), 3, tape).output]).toEqual([51, 62, 33, 44, 15, 26]);
});
