import { expect, it } from "vitest";
import { wasmEngine } from "../engine/wasm/engine.ts";
import type { Goal } from "./goal.ts";
import { train } from "./loop.ts";
import { presetById } from "./presets.ts";
import { openRun } from "./run.ts";
import { attempt } from "./solve.ts";

const experiment = { ...presetById("rnn-parity"), seed: 7 };

const isGood = (seen: ReadonlyMap<number, number>, at: number): boolean => (seen.get(at) ?? 0) > 0.9;

/** The first of two looks running at which the accuracy is above 0.9. */
function firstOfTwo(seen: ReadonlyMap<number, number>): number {
  const at = [...seen.keys()].find((one) => isGood(seen, one) && isGood(seen, one + 50));
  if (at === undefined) throw new Error("never learnt");
  return at;
}

/** The accuracy at each look, up to update 600. */
async function looks(): Promise<Map<number, number>> {
  const run = await openRun({ experiment, engine: wasmEngine });
  const seen = new Map<number, number>();
  for await (const event of train(run, { until: 600, evaluateEvery: 50 }))
    if (event.type === "heldOut") seen.set(event.report.update, event.report.metrics["accuracy"] ?? NaN);
  run.dispose();
  return seen;
}

it("counts a goal from the first of two looks running, and ends at the second", async () => {
  const seen = await looks();
  const goal: Goal = { metric: "accuracy", above: 0.9, within: 600 };
  const wanted = firstOfTwo(seen);
  const got = await attempt(experiment, goal, wasmEngine);
  expect(got.solvedAt).toBe(wanted);
  expect(got.reached).toBe(seen.get(wanted + 50));
});

it("confirms a goal that is of the end alone, or met at the last moment, by one look more", async () => {
  const seen = await looks();
  const last = firstOfTwo(seen);
  const within: Goal = { metric: "accuracy", above: 0.9, within: last };
  expect((await attempt(experiment, within, wasmEngine)).solvedAt).toBe(last);
  expect((await attempt(experiment, { ...within, from: last }, wasmEngine)).solvedAt).toBe(last);
});

it("does not count what is first met when the updates are used up", async () => {
  const seen = await looks();
  const first = firstOfTwo(seen);
  const late = await attempt(experiment, { metric: "accuracy", above: 0.9, within: first - 50 }, wasmEngine);
  expect(late.solvedAt).toBeNull();
  expect(late.reached).toBe(seen.get(first));
});
