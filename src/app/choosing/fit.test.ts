import { beforeEach, expect, test, vi } from "vitest";
import type { Experiment } from "../../train/experiment.ts";
import * as train from "../../train/prepare.ts";
import { presetById } from "../../train/presets.ts";
import { fittingModels } from "../race/fitting.ts";
import { findMisfits, type Misfits } from "./fit.ts";

vi.mock("../../train/prepare.ts", { spy: true });

const compiled = (): number => vi.mocked(train.prepare).mock.calls.length;
const misfitsOf = (from: Experiment): Promise<Misfits> => findMisfits(from, new AbortController().signal);
beforeEach(() => void vi.mocked(train.prepare).mockClear());

test("models of two inputs do not fit a task of one, nor such a task them", async () => {
  const ofCopy = await misfitsOf(presetById("ntm-copy"));
  expect(ofCopy.models).toContain("prototype");
  expect(ofCopy.models).not.toContain("ntm");
  expect(ofCopy.models).not.toContain("lstm");
  const ofPrototype = await misfitsOf(presetById("prototype-glyphs"));
  expect(ofPrototype.tasks).toContain("copy");
  expect(ofPrototype.tasks).not.toContain("glyphs");
});

test("with a file of one's own nothing is said to not fit", async () => {
  const own = presetById("lstm-text");
  const file = "file:3:000000000000:gone.txt";
  const task = { ...own.task, settings: { ...own.task.settings, text: file } };
  expect(await misfitsOf({ ...own, task })).toEqual({ models: [], tasks: [] });
});

test("what is known of a pair is not compiled again", async () => {
  const pair = presetById("gru-adding");
  const found = await misfitsOf(pair);
  const { signal } = new AbortController();
  const fitting = await fittingModels(pair, signal);
  const before = compiled();
  expect(before).toBeGreaterThan(50);
  expect(await misfitsOf({ ...pair, seed: 77, task: { ...pair.task } })).toEqual(found);
  expect(await fittingModels({ ...pair, seed: 77, task: { ...pair.task } }, signal)).toEqual(fitting);
  expect(compiled()).toBe(before);
});

test("two that ask at once compile each of them once", async () => {
  const pair = presetById("ntm-copy");
  await misfitsOf(presetById("gru-adding"));
  const before = compiled();
  await misfitsOf(pair);
  const alone = compiled() - before;
  await misfitsOf(presetById("gru-adding"));
  const again = compiled();
  const [one, other] = await Promise.all([misfitsOf(pair), misfitsOf(pair)]);
  expect(compiled() - again).toBe(alone);
  expect(other).toEqual(one);
});

test.each([
  ["the picker", (from: Experiment, signal: AbortSignal) => findMisfits(from, signal)],
  ["the race's list", (from: Experiment, signal: AbortSignal) => fittingModels(from, signal)],
])("once %s is closed nothing more is compiled, and it goes on from there when it is open again", async (_, find) => {
  const pair = presetById("lstm-copy");
  const closed = new AbortController();
  vi.mocked(train.prepare).mockImplementationOnce(() => {
    closed.abort();
    throw new Error("not this one");
  });
  await expect(find(pair, closed.signal)).rejects.toThrow();
  expect(compiled()).toBe(1);
  await find(pair, new AbortController().signal);
  const all = compiled();
  expect(all).toBeGreaterThan(20);
  await find(pair, new AbortController().signal);
  expect(compiled()).toBe(all);
});
