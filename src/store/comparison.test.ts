import { afterEach, describe, expect, it } from "vitest";
import type { Experiment } from "../train/experiment.ts";
import { presetById } from "../train/presets.ts";
import { fakeWorker, type FakeWorker } from "../worker/fake.ts";
import { isComparable } from "./comparison.ts";
import { Playground } from "./playground.ts";

const original: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3 } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};
const text = "model mine \"Mine\"\nsize unit = 3\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";
const edited: Experiment = { ...original, model: { id: "lstm", settings: {}, text } };
const broken: Experiment = {
  ...original,
  model: { id: "lstm", settings: {}, text: "model broken\noutput linear(y)\n" },
};

const workers: FakeWorker[] = [];
afterEach(() => workers.splice(0).forEach((worker) => worker.hush()));

async function setUp(updates: number): Promise<Playground> {
  const playground = new Playground(original, () => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  });
  await playground.open(original);
  if (updates > 0) await playground.train(updates);
  return playground;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a changed cell", () => {
  it("begins beside the run that was there, whose curve and update are kept", async () => {
    const playground = await setUp(12);
    const before = playground.run.getState();
    expect(await playground.compare(edited)).toBe(12);
    const { kept } = playground.comparison.getState();
    expect(kept?.experiment.model.text).toBeUndefined();
    expect(kept?.run).toMatchObject({ update: 12, loss: before.loss, curve: before.curve, film: before.film });
    expect(playground.run.getState()).toMatchObject({ update: 0, phase: "ready" });
    expect(playground.experiment.getState().experiment.model.text).toBe(text);
  });

  it("gives way to the old run as it stood, which goes on to the same bits", async () => {
    const playground = await setUp(12);
    const { loss, metrics, curve } = playground.run.getState();
    await playground.compare(edited);
    await playground.train(5);
    await playground.swap();
    expect(playground.run.getState()).toMatchObject({ update: 12, loss, metrics, curve, phase: "ready" });
    expect(playground.experiment.getState().experiment.model.text).toBeUndefined();
    expect(playground.comparison.getState().kept?.run.update).toBe(5);
    const resumed = await playground.train(8);
    const whole = await (await setUp(12)).train(8);
    expect(resumed).toMatchObject({ update: 20, loss: whole.loss, fingerprint: whole.fingerprint });
    await playground.swap();
    expect(playground.run.getState().update).toBe(5);
    expect(playground.comparison.getState().kept?.run.update).toBe(20);
  });

  it("that can not be opened leaves the run training", async () => {
    const playground = await setUp(0);
    const training = playground.train();
    await until(() => playground.run.getState().update > 3);
    await expect(playground.compare(broken)).rejects.toThrow("nothing is called y");
    const { update } = playground.run.getState();
    await until(() => playground.run.getState().update > update);
    expect(playground.run.getState().phase).toBe("training");
    expect(playground.comparison.getState().kept).toBeNull();
    await training;
    await playground.pause();
  });

  it("is compared with the last run that has learnt something", async () => {
    const playground = await setUp(4);
    await playground.compare(edited);
    await playground.compare({ ...edited, seed: 2 });
    expect(playground.comparison.getState().kept?.run.update).toBe(4);
    const fresh = await setUp(0);
    expect(await fresh.compare(edited)).toBe(0);
    expect(fresh.comparison.getState().kept).toBeNull();
  });

  it("is no longer compared once the task is another, or when told so", async () => {
    const playground = await setUp(4);
    await playground.compare(edited);
    await playground.reset();
    expect(playground.comparison.getState().kept?.run.update).toBe(4);
    await playground.open({ ...edited, task: { id: "copy", settings: { bits: 3, from: 1, to: 2 } } });
    expect(playground.comparison.getState().kept).toBeNull();
    const other = await setUp(4);
    await other.compare(edited);
    other.forget();
    expect(other.comparison.getState().kept).toBeNull();
  });
});

it("runs are comparable on one task with the same settings, live changes included", () => {
  expect(isComparable(original, edited)).toBe(true);
  expect(isComparable(original, { ...edited, seed: 7 })).toBe(true);
  expect(isComparable(original, { ...original, model: { id: "gru", settings: {} } })).toBe(false);
  const changes = [{ update: 3, key: "task.to", value: 4 }];
  expect(isComparable(original, { ...edited, changes })).toBe(false);
});
