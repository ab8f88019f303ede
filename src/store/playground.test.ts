import { afterEach, describe, expect, it } from "vitest";
import { frameAt } from "../train/archive/archive.ts";
import { draftNow } from "./experiment.ts";
import { fakePlayground, fakeProber, small, type FakePlayground } from "./fake.ts";
import type { PictureRequest } from "../worker/probe-protocol.ts";
import { deepest } from "./history.ts";
import type { Prober } from "./looker.ts";
import type { Playground } from "./playground.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

function setUp(prober = fakeProber): Playground {
  const fake = fakePlayground(small, prober);
  made.push(fake);
  return fake.playground;
}

async function trained(updates: number): Promise<Playground> {
  const playground = setUp();
  await playground.open(small);
  await playground.train(updates);
  return playground;
}

const keysOf = (playground: Playground): readonly (string | null)[] =>
  playground.notices.getState().notices.map(({ key }) => key);
const shelfOf = (playground: Playground): readonly number[] => {
  const { order, byId } = playground.runs.getState();
  return order.map((id) => byId[id]?.update ?? NaN);
};
const other = { ...small, model: { id: "gru", settings: { unit: 3 } } };

describe("the playground", () => {
  it("verifies a receiver's run against the sender's fingerprint", async () => {
    const sender = await trained(8);
    const expected = sender.run.getState().fingerprint;
    const receiver = setUp();
    await receiver.open(small, { expected });
    await receiver.train(8);
    expect(keysOf(receiver)).toEqual(["share.verified"]);
    const stranger = setUp();
    await stranger.open({ ...small, seed: 99 }, { expected });
    await stranger.train(8);
    expect(keysOf(stranger)).toEqual(["share.differs"]);
  });

  it("says why a run is not on the engine that its link asks for", async () => {
    const playground = setUp();
    await playground.open({ ...small, engine: "webgpu" });
    expect(keysOf(playground)).toEqual(["engine.note.absent"]);
    expect(playground.run.getState().choice?.engine).toBe("wasm");
    await playground.open({ ...small, seed: 5 });
    expect(keysOf(playground)).toEqual(["engine.note.absent"]);
  });

  it("keeps the last report of a run, and trains on after it", async () => {
    const playground = await trained(4);
    await playground.report(3);
    const { report, measuring, heldOut } = playground.run.getState();
    expect([measuring, heldOut]).toEqual([null, 64]);
    expect(report).toMatchObject({ update: 4, batches: 3, episodes: 48 });
    await playground.train(2);
    expect(playground.run.getState()).toMatchObject({ update: 6, report });
    await playground.reset();
    expect(playground.run.getState().report).toBeNull();
  });

  it("holds settings that need a new run back once something has been learnt", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.draft((experiment) => ({ ...experiment, seed: 5 }));
    expect(playground.run.getState()).toMatchObject({ draft: null, experiment: { seed: 5 } });
    await playground.train(3);
    await playground.draft((experiment) => ({ ...experiment, seed: 6 }));
    expect(playground.run.getState()).toMatchObject({ draft: { seed: 6 }, experiment: { seed: 5 }, update: 3 });
    await playground.reset();
    expect(playground.run.getState()).toMatchObject({ draft: null, experiment: { seed: 6 }, update: 0 });
    expect(shelfOf(playground)).toEqual([0, 3]);
  });

  it("holds nothing back where a setting is put back by hand", async () => {
    const playground = await trained(2);
    const { seed } = playground.run.getState().experiment;
    await playground.draft((experiment) => ({ ...experiment, seed: seed + 1 }));
    expect(playground.run.getState().draft).toMatchObject({ seed: seed + 1 });
    await playground.draft((experiment) => ({ ...experiment, seed }));
    expect(playground.run.getState().draft).toBeNull();
  });

  it("begins what was held back with the live settings and the engine of the time when it begins", async () => {
    const playground = await trained(2);
    await playground.draft((experiment) => ({ ...experiment, seed: 6 }));
    await playground.change("learningRate", 0.25);
    expect(draftNow(playground.run.getState())).toMatchObject({
      seed: 6,
      training: { learningRate: 0.25 },
      changes: [],
    });
    await playground.reset();
    expect(playground.run.getState().experiment).toMatchObject({
      seed: 6,
      training: { learningRate: 0.25 },
      changes: [],
    });
  });

  it("begins afresh with the settings that live changes left", async () => {
    const playground = await trained(2);
    await playground.change("learningRate", 0.25);
    await playground.change("task.to", 1);
    await playground.reset();
    const { experiment } = playground.run.getState();
    expect(experiment.training.learningRate).toBe(0.25);
    expect(experiment.task.settings["to"]).toBe(1);
    expect(experiment.changes).toEqual([]);
  });

  it("keeps the run when an experiment can not be opened", async () => {
    const playground = await trained(4);
    await expect(playground.open({ ...small, model: { id: "nonsense", settings: {} } })).rejects.toThrow("nonsense");
    expect(playground.run.getState()).toMatchObject({
      update: 4,
      phase: "ready",
      experiment: { model: { id: "lstm" } },
    });
  });
});

describe("the shelf", () => {
  it("keeps every run that has learnt something, whatever is opened", async () => {
    const playground = await trained(5);
    await playground.open(other);
    await playground.train(3);
    await playground.reset();
    await playground.open({ ...small, seed: 7 });
    await playground.train(1);
    expect(shelfOf(playground)).toEqual([1, 3, 5]);
  });

  it("shows a run again where it stood, and it goes on to the same bits", async () => {
    const whole = await trained(9);
    const playground = await trained(5);
    const { shown } = playground.runs.getState();
    await playground.open(other);
    await playground.train(2);
    await playground.shelf.show(shown);
    expect(playground.run.getState()).toMatchObject({ update: 5, phase: "closed" });
    expect(playground.run.getState().live?.update).toBe(5);
    await playground.train(4);
    expect(playground.run.getState().fingerprint).toEqual(whole.run.getState().fingerprint);
  });

  it("stops what is no longer on screen, with nothing lost", async () => {
    const playground = setUp();
    await playground.open(small);
    const { shown } = playground.runs.getState();
    const training = playground.train();
    await expect.poll(() => playground.run.getState().update).toBeGreaterThan(3);
    await playground.open(other);
    const { update } = await training;
    const run = playground.runs.getState().byId[shown];
    expect(run).toMatchObject({ update, phase: "closed" });
    expect(run?.archive.checkpoints.at(-1)?.update).toBe(update);
  });

  it("undoes and does again: open, name, remove, reset", async () => {
    const playground = await trained(5);
    const { shown } = playground.runs.getState();
    playground.shelf.rename(shown, "first");
    await playground.open(other);
    await playground.train(2);
    await playground.shelf.remove(shown);
    expect(shelfOf(playground)).toEqual([2]);
    await playground.history.undo();
    expect(shelfOf(playground)).toEqual([2, 5]);
    await playground.history.undo();
    expect(playground.run.getState()).toMatchObject({ id: shown, update: 5, name: "first" });
    await playground.history.undo();
    expect(playground.run.getState().name).toBe("");
    await playground.history.redo();
    await playground.history.redo();
    expect(playground.run.getState()).toMatchObject({ update: 2, experiment: { model: { id: "gru" } } });
    await playground.history.redo();
    expect(shelfOf(playground)).toEqual([2]);
  });

  it("lets a run go when nothing brings it back any more, and none before that", async () => {
    const playground = setUp();
    await playground.open(small);
    for (const seed of [2, 3, 4]) await playground.draft((experiment) => ({ ...experiment, seed }));
    while (await playground.history.undo());
    while (await playground.history.redo());
    expect(playground.run.getState().experiment.seed).toBe(4);
    await playground.train(3);
    const { shown } = playground.runs.getState();
    await playground.open(other);
    await playground.train(2);
    await playground.shelf.remove(shown);
    const { id } = playground.run.getState();
    const known = (): readonly string[] => Object.keys(playground.runs.getState().byId);
    for (let i = 1; i < deepest; i++) playground.shelf.rename(id, `name ${i}`);
    expect(known()).toContain(shown);
    playground.shelf.rename(id, "the last");
    expect(known()).toEqual([id]);
    while (await playground.history.undo());
    expect(playground.run.getState()).toMatchObject({ id, name: "", update: 2 });
  });

  it("lays no more curves over the track than can be told apart", async () => {
    const { shelf, runs } = setUp();
    for (const id of ["a", "b", "c", "d"]) shelf.overlay(id, true);
    shelf.overlay("c", false);
    shelf.overlay("b", true);
    expect(runs.getState().overlaid).toEqual(["d", "b"]);
    shelf.overlay("a", true);
    shelf.overlay("e", true);
    expect(runs.getState().overlaid).toEqual(["b", "a", "e"]);
  });

  it("shows the next run when the one on screen is removed", async () => {
    const playground = await trained(5);
    await playground.open(other);
    await playground.train(2);
    await playground.shelf.remove(playground.runs.getState().shown);
    expect(playground.run.getState().update).toBe(5);
  });
});

describe("any update", () => {
  it("is seen at once from the nearest weights, and then to the bit", async () => {
    const playground = await trained(40);
    const { id, archive } = playground.run.getState();
    const kept = frameAt(archive, 37)?.update ?? NaN;
    expect(kept).toBeLessThan(37);
    await playground.looker.look(37);
    expect(playground.looking.getState().sights[id]).toMatchObject({ exactness: "frame", picture: { update: kept } });
    await expect
      .poll(() => playground.looking.getState().sights[id])
      .toMatchObject({ exactness: "exact", picture: { update: 37 } });
    const { fingerprint } = await playground.looker.exact(id, 37);
    expect(fingerprint).toBe((await trained(37)).run.getState().fingerprint?.fingerprint);
  });

  it("shows the present episode, also one with a bit turned over, and keeps the past", async () => {
    const asked: PictureRequest[] = [];
    const picture: Prober["picture"] = (request) => {
      asked.push(request);
      return fakeProber.picture(request);
    };
    const playground = setUp({ ...fakeProber, picture });
    await playground.open(small);
    await playground.train(20);
    const { id } = playground.run.getState();
    await playground.looker.look(8);
    await playground.episode.flip({ time: 0, channel: 0 });
    expect(asked.at(-1)).toMatchObject({ update: 8, probe: { edits: [{ time: 0, channel: 0 }] } });
    expect(playground.looking.getState().sights[id]?.picture.update).toBe(8);
    await playground.episode.next();
    expect(asked.at(-1)).toMatchObject({ update: 8, probe: { episode: 1, edits: [] } });
    expect(playground.run.getState().archive.frames.length).toBeGreaterThan(10);
    await playground.history.undo();
    expect(asked.at(-1)?.probe.edits).toHaveLength(1);
  });

  it("goes back to the present when training goes on", async () => {
    const playground = await trained(12);
    await playground.looker.look(3);
    await playground.train(1);
    expect(playground.looking.getState()).toMatchObject({ update: null, sights: {} });
    expect(playground.run.getState().live?.update).toBe(13);
  });
});

describe("a fork", () => {
  it("goes on from an earlier update to other bits where a setting was changed, and to the same where not", async () => {
    const playground = await trained(30);
    const { id, fingerprint } = playground.run.getState();
    await playground.looker.look(21);
    await playground.fork();
    expect(playground.run.getState()).toMatchObject({ update: 21, origin: { kind: "fork", of: id, update: 21 } });
    await playground.train(9);
    expect(playground.run.getState().fingerprint).toEqual(fingerprint);
    await playground.shelf.show(id);
    await playground.looker.look(21);
    await playground.change("learningRate", 0.5);
    expect(playground.run.getState().experiment.changes).toEqual([{ update: 21, key: "learningRate", value: 0.5 }]);
    await playground.train(9);
    expect(playground.run.getState().fingerprint?.fingerprint).not.toBe(fingerprint?.fingerprint);
    expect(playground.runs.getState().byId[id]).toMatchObject({ update: 30, fingerprint });
  });

  it("is its experiment from the beginning: a link to it needs nothing else", async () => {
    const playground = await trained(16);
    await playground.looker.look(10);
    await playground.change("learningRate", 0.5);
    await playground.train(6);
    const { experiment, fingerprint } = playground.run.getState();
    const receiver = setUp();
    await receiver.open(experiment);
    await receiver.train(16);
    expect(receiver.run.getState().fingerprint).toEqual(fingerprint);
  });

  it("is undone: the run that it came from stands again, and the past is as it was", async () => {
    const playground = await trained(16);
    const { id } = playground.run.getState();
    await playground.looker.look(10);
    await playground.change("learningRate", 0.5);
    await playground.history.undo();
    expect(playground.run.getState()).toMatchObject({ id, update: 16, experiment: { changes: [] } });
    expect(shelfOf(playground)).toEqual([16]);
    expect(playground.looking.getState()).toMatchObject({ update: 10, sights: { [id]: { picture: { update: 10 } } } });
    await playground.history.redo();
    expect(playground.run.getState()).toMatchObject({ update: 10, origin: { of: id } });
    expect(playground.looking.getState().update).toBe(null);
  });

  it("is not made where the change does not fit", async () => {
    const playground = await trained(16);
    const { id } = playground.run.getState();
    await playground.looker.look(10);
    await expect(playground.change("learningRate", -1)).rejects.toMatchObject({ key: "setting.number" });
    expect(playground.run.getState().id).toBe(id);
    expect(shelfOf(playground)).toEqual([16]);
  });
});

describe("a live change", () => {
  it("is undone without a trace where nothing was trained since", async () => {
    const playground = await trained(4);
    await playground.change("learningRate", 0.5);
    await playground.history.undo();
    expect(playground.run.getState().experiment.changes).toEqual([]);
    await playground.history.redo();
    expect(playground.run.getState().experiment.changes).toEqual([{ update: 4, key: "learningRate", value: 0.5 }]);
  });
});

describe("a race", () => {
  it("trains runs of one task beside each other to the same update, each to the bits that it comes to alone", async () => {
    const alone = await trained(14);
    const playground = await trained(6);
    const first = playground.runs.getState().shown;
    const second = await playground.open(other, { isBeside: true });
    expect(playground.runs.getState().beside).toEqual([first, second]);
    await playground.train(8);
    const { byId } = playground.runs.getState();
    expect([byId[first]?.update, byId[second]?.update]).toEqual([14, 14]);
    expect(byId[first]?.fingerprint).toEqual(alone.run.getState().fingerprint);
    expect([byId[first]?.live?.update, byId[second]?.live?.update]).toEqual([14, 14]);
  });

  it("stops all at one update when it is paused", async () => {
    const playground = await trained(3);
    const first = playground.runs.getState().shown;
    const second = await playground.open(other, { isBeside: true });
    const training = playground.train();
    await expect.poll(() => playground.runs.getState().byId[second]?.update ?? 0).toBeGreaterThan(5);
    await playground.pause();
    await training;
    const { byId } = playground.runs.getState();
    expect(byId[first]?.update).toBe(byId[second]?.update);
  });

  it("shows all of them at one update", async () => {
    const playground = await trained(6);
    const first = playground.runs.getState().shown;
    const second = await playground.open(other, { isBeside: true });
    await playground.train(20);
    await playground.looker.look(5);
    const { sights } = playground.looking.getState();
    expect([sights[first]?.picture.update, sights[second]?.picture.update]).toEqual([5, 5]);
  });

  it("is of one task, and of four at most", async () => {
    const playground = await trained(2);
    const ids = [playground.runs.getState().shown];
    for (const seed of [2, 3, 4, 5]) {
      ids.push(await playground.open({ ...small, seed }));
      await playground.train(1);
    }
    await expect(playground.shelf.stand(ids)).rejects.toMatchObject({ key: "page.lanes" });
    const longer = { ...small, task: { id: "copy", settings: { bits: 2, from: 1, to: 3 } } };
    const stranger = await playground.open(longer);
    await playground.train(1);
    await expect(playground.shelf.stand([stranger, ids[0] ?? ""])).rejects.toMatchObject({ key: "page.otherTask" });
    await playground.shelf.stand(ids.slice(0, 3));
    expect(playground.runs.getState().beside).toHaveLength(3);
    await playground.history.undo();
    expect(playground.runs.getState()).toMatchObject({ beside: [], shown: stranger });
  });
});
