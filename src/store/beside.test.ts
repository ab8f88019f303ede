import { afterEach, describe, expect, it } from "vitest";
import { settingsAt } from "../train/changes.ts";
import { tryBeside } from "./beside.ts";
import { fakePlayground, small, type FakePlayground } from "./fake.ts";
import type { Playground } from "./playground.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

async function trainedRun(): Promise<{ readonly playground: Playground; readonly run: string }> {
  const fake = fakePlayground(small);
  made.push(fake);
  await fake.playground.open(small);
  await fake.playground.train(8);
  return { playground: fake.playground, run: fake.playground.run.getState().id };
}

describe("trying another way", () => {
  it("forks where the settings may change while a run goes on, beside the run, which stays as it is", async () => {
    const { playground, run } = await trainedRun();
    const before = playground.run.getState();
    const changes = [
      { key: "clipNorm", value: 2 },
      { key: "learningRate", value: 0.001 },
    ];
    const id = await tryBeside(playground, { run, changes, since: 4 });
    const { byId, beside } = playground.runs.getState();
    expect(beside).toEqual([run, id]);
    expect(byId[run]).toMatchObject({ update: 8, experiment: before.experiment });
    expect(byId[id]).toMatchObject({ update: 4, origin: { kind: "fork", of: run, update: 4 } });
    const { training } = settingsAt(byId[id]?.experiment ?? small, 4);
    expect(training).toMatchObject({ clipNorm: 2, learningRate: 0.001 });
    expect(settingsAt(byId[id]?.experiment ?? small, 3).training).toMatchObject(small.training);
  });

  it("begins anew where a setting does not change while a run goes on", async () => {
    const { playground, run } = await trainedRun();
    const changes = [
      { key: "seed", value: 2 },
      { key: "model.unit", value: 4 },
      { key: "learningRate", value: 0.001 },
    ];
    const id = await tryBeside(playground, { run, changes, since: 8 });
    const { byId, beside } = playground.runs.getState();
    expect(beside).toEqual([run, id]);
    expect(byId[run]).toMatchObject({ update: 8, experiment: { seed: small.seed, model: small.model } });
    expect(byId[id]).toMatchObject({ update: 0, experiment: { seed: 2, training: { learningRate: 0.001 } } });
    expect(byId[id]?.experiment.model.settings["unit"]).toBe(4);
  });

  it("shows a run of another task alone, and says no to what does not fit", async () => {
    const { playground, run } = await trainedRun();
    const id = await tryBeside(playground, { run, changes: [{ key: "task.bits", value: 3 }], since: 8 });
    expect(playground.runs.getState()).toMatchObject({ beside: [], shown: id });
    await playground.shelf.show(run);
    const wrong = tryBeside(playground, { run, changes: [{ key: "model.unit", value: -1 }], since: 8 });
    await expect(wrong).rejects.toThrow("unit");
    expect(playground.runs.getState().shown).toBe(run);
  });
});
