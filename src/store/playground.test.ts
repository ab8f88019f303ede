import { afterEach, describe, expect, it } from "vitest";
import { fakeWorker, type FakeWorker } from "../worker/fake.ts";
import type { Experiment } from "../train/experiment.ts";
import { presetById } from "../train/presets.ts";
import { Playground } from "./playground.ts";

const small: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};

const workers: FakeWorker[] = [];
afterEach(() => workers.splice(0).forEach((worker) => worker.hush()));

function setUp(): Playground {
  return new Playground(small, () => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  });
}

const keysOf = (playground: Playground): readonly (string | null)[] =>
  playground.notices.getState().notices.map(({ key }) => key);

describe("the playground", () => {
  it("verifies a receiver's run against the sender's fingerprint", async () => {
    const sender = setUp();
    await sender.open(small);
    const { update, fingerprint } = await sender.train(8);
    const receiver = setUp();
    await receiver.open(small, { update, fingerprint });
    await receiver.train(8);
    expect(keysOf(receiver)).toEqual(["share.verified"]);
    const other = setUp();
    await other.open({ ...small, seed: 99 }, { update, fingerprint });
    await other.train(8);
    expect(keysOf(other)).toEqual(["share.differs"]);
  });

  it("keeps a picture of every film update and of no other", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.train(35);
    expect(playground.run.getState().film.map(({ update }) => update)).toEqual([0, 1, 3, 10, 30]);
    expect(playground.run.getState().live?.update).toBe(35);
  });

  it("keeps the last report until another run is opened, and trains on after it", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.train(4);
    await playground.report(3);
    const { report, isReporting } = playground.run.getState();
    expect(isReporting).toBe(false);
    expect(report).toMatchObject({ update: 4, batches: 3, episodes: 48 });
    await playground.train(2);
    expect(playground.run.getState()).toMatchObject({ update: 6, report });
    await playground.reset();
    expect(playground.run.getState().report).toBeNull();
  });

  it("holds settings that need a restart back once something has been learnt", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.draft((experiment) => ({ ...experiment, seed: 5 }));
    expect(playground.experiment.getState()).toMatchObject({ draft: null, experiment: { seed: 5 } });
    await playground.train(3);
    await playground.draft((experiment) => ({ ...experiment, seed: 6 }));
    expect(playground.experiment.getState()).toMatchObject({ draft: { seed: 6 }, experiment: { seed: 5 } });
    expect(playground.run.getState().update).toBe(3);
    await playground.reset();
    expect(playground.experiment.getState()).toMatchObject({ draft: null, experiment: { seed: 6 } });
    expect(playground.run.getState().update).toBe(0);
  });

  it("begins afresh with the settings that live changes left", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.train(2);
    await playground.change("learningRate", 0.25);
    await playground.change("task.to", 1);
    await playground.reset();
    const { experiment } = playground.experiment.getState();
    expect(experiment.training.learningRate).toBe(0.25);
    expect(experiment.task.settings["to"]).toBe(1);
    expect(experiment.changes).toEqual([]);
  });

  it("keeps the run when an experiment can not be opened", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.train(4);
    await expect(playground.open({ ...small, model: { id: "nonsense", settings: {} } })).rejects.toThrow("nonsense");
    expect(playground.run.getState()).toMatchObject({ update: 4, phase: "ready" });
    expect(playground.experiment.getState().experiment.model.id).toBe("lstm");
  });

  it("does not vouch for a run whose weights did not come from the seed", async () => {
    const playground = setUp();
    await playground.open(small);
    expect(playground.run.getState().isReproducible).toBe(true);
    await expect(playground.restore("x.safetensors", new ArrayBuffer(3))).rejects.toThrow("safetensors");
    expect(playground.run.getState().isReproducible).toBe(true);
  });
});
