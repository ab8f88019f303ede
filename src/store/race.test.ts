import { afterEach, describe, expect, it } from "vitest";
import { nameReference } from "../core/shelf.ts";
import { checkExperiment } from "../train/check.ts";
import { fakePlayground, small, type FakePlayground } from "./fake.ts";
import type { Playground } from "./playground.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

const other = { ...small, model: { id: "gru", settings: { unit: 3 } } };
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function opened(): Promise<Playground> {
  const fake = fakePlayground(small);
  made.push(fake);
  await fake.playground.open(small);
  return fake.playground;
}

/** Two runs beside each other; the second is shown. */
async function lanes(): Promise<{ playground: Playground; first: string; second: string }> {
  const playground = await opened();
  await playground.train(2);
  const first = playground.run.getState().id;
  const second = await playground.open(other, { isBeside: true });
  return { playground, first, second };
}

const updateOf = (playground: Playground, id: string): number => playground.runs.getState().byId[id]?.update ?? NaN;

/** Resolves when the run has come beyond the update `than`. */
async function beyond(playground: Playground, id: string, than: number): Promise<void> {
  await expect.poll(() => updateOf(playground, id), { timeout: 5000, interval: 5 }).toBeGreaterThan(than);
}

describe("training", () => {
  it("goes on alone when what it kept step with is taken away", async () => {
    const { playground, first, second } = await lanes();
    const training = playground.train();
    await beyond(playground, second, 10);
    await playground.shelf.stand([second]);
    const then = updateOf(playground, second);
    await rest(150);
    await beyond(playground, second, then + 2000);
    await playground.pause();
    await training.catch(() => undefined);
    expect(playground.runs.getState().byId[first]?.phase).not.toBe("training");
  });

  it("is not held up by the race before it, which ended by itself", async () => {
    const { playground, first } = await lanes();
    await playground.train(20);
    await playground.shelf.show(first);
    await playground.shelf.stand([first]);
    const before = updateOf(playground, first);
    expect(await playground.train(3000)).toMatchObject({ update: before + 3000 });
  });

  it("stops when it is paused, also where it was asked for twice", async () => {
    const playground = await opened();
    const { id } = playground.run.getState();
    const both = [playground.train(), playground.train()];
    await beyond(playground, id, 10);
    expect(playground.run.getState().phase).toBe("training");
    await playground.pause();
    await Promise.allSettled(both);
    const { update } = playground.run.getState();
    await rest(100);
    expect(playground.run.getState()).toMatchObject({ update, phase: "ready" });
  });

  it("says at once that it is pausing, and where it ends; whoever goes on before it has stopped trains on", async () => {
    const playground = await opened();
    const { id } = playground.run.getState();
    const first = playground.train();
    await beyond(playground, id, 10);
    expect(playground.run.getState().aim).toEqual({ until: null, goal: null });
    const pause = playground.pause();
    expect(playground.run.getState()).toMatchObject({ phase: "training", isPausing: true });
    const until = updateOf(playground, id) + 1000;
    const second = playground.train(undefined, { until });
    await Promise.all([pause, first]);
    await expect.poll(() => playground.run.getState().isPausing, { interval: 1 }).toBe(false);
    expect(playground.run.getState()).toMatchObject({ phase: "training", aim: { until, goal: null } });
    expect(await second).toMatchObject({ update: until });
    expect(playground.run.getState()).toMatchObject({ phase: "ready", isPausing: false, aim: null });
  });

  it("is given another end while it goes on, which all beside each other come to", async () => {
    const { playground, first, second } = await lanes();
    const training = playground.train();
    await beyond(playground, second, 10);
    const until = updateOf(playground, second) + 500;
    expect(await playground.train(undefined, { until })).toMatchObject({ update: until });
    await training;
    expect([first, second].map((id) => updateOf(playground, id))).toEqual([until, until]);
  });

  it("does not begin where it was paused while its run was being opened", async () => {
    const playground = await opened();
    const { id } = playground.run.getState();
    await playground.train(3);
    await playground.open(other);
    await playground.shelf.show(id);
    const training = playground.train();
    await playground.pause();
    await expect(training).rejects.toMatchObject({ key: "page.cancelled" });
    await rest(100);
    expect(playground.run.getState().update).toBe(3);
    expect(await playground.train(2)).toMatchObject({ update: 5 });
  });

  it("leaves nothing that trains unseen where something else is shown while lanes are opened", async () => {
    const { playground, first, second } = await lanes();
    const alone = await playground.open({ ...small, seed: 9 });
    await playground.shelf.stand([first, second]);
    const training = playground.train();
    await expect.poll(() => playground.runs.getState().byId[first]?.phase, { interval: 1 }).toBe("opening");
    await playground.shelf.show(alone);
    await training.catch(() => undefined);
    await playground.pause();
    const { byId } = playground.runs.getState();
    const before = [first, second].map((id) => byId[id]?.update);
    await rest(150);
    expect([first, second].map((id) => updateOf(playground, id))).toEqual(before);
    expect(playground.notices.getState().notices).toEqual([]);
  });

  it("is seen from when a run that was trained aside comes on screen", async () => {
    const playground = await opened();
    await playground.train(5);
    const { id } = playground.run.getState();
    await playground.open(other);
    const live = (): number | undefined => playground.runs.getState().byId[id]?.live?.update;
    await playground.race.aside(id, 3);
    expect(live()).toBe(5);
    await playground.shelf.show(id);
    await expect.poll(live).toBe(8);
    await playground.train(4);
    expect(live()).toBe(12);
  });

  it("aside leaves no file that is being read", async () => {
    const playground = await opened();
    const pairs = Array.from({ length: 3000 }, (_, i) => `a${i}b,${i}c`);
    const bytes = new TextEncoder().encode(["source,target", ...pairs].join("\n"));
    const translations = nameReference(await playground.files.add("long.csv", bytes));
    const task = { id: "translation", settings: { pair: "own", translations } };
    const training = { ...small.training, batch: 2 };
    const ids: string[] = [];
    for (const seed of [1, 2]) {
      ids.push(await playground.open(checkExperiment({ ...small, task, training, seed })));
      await playground.train(1);
    }
    await playground.open(small);
    for (const id of ids) await playground.race.aside(id, 1);
    const { byId } = playground.runs.getState();
    expect(ids.map((id) => [byId[id]?.update, byId[id]?.reading])).toEqual([
      [2, null],
      [2, null],
    ]);
  });

  it("comes to the same end at another speed", async () => {
    const playground = await opened();
    const training = playground.train(400, { pace: "slow" });
    await beyond(playground, playground.run.getState().id, 0);
    await playground.race.setSpeed("full");
    expect(await training).toMatchObject({ update: 400 });
  });
});

describe("what is on screen", () => {
  it("is one run, in the present, where one that is known comes onto the shelf", async () => {
    const { playground, second } = await lanes();
    await playground.looker.look(1);
    const run = playground.runs.getState().byId[second];
    if (!run) throw new Error("no run");
    await playground.place([{ ...run, id: "placed" }]);
    expect(playground.runs.getState()).toMatchObject({ shown: "placed", beside: [] });
    expect(playground.looking.getState().update).toBeNull();
    await playground.history.undo();
    expect(playground.runs.getState()).toMatchObject({ shown: second, beside: [expect.anything(), second] });
  });

  it("is another lane where the one that is shown is removed from the shelf", async () => {
    const { playground, first, second } = await lanes();
    const third = await playground.open({ ...other, seed: 8 }, { isBeside: true });
    await playground.open({ ...small, seed: 9 });
    await playground.shelf.stand([first, second, third]);
    await playground.shelf.show(second);
    await playground.shelf.remove(second);
    expect(playground.runs.getState()).toMatchObject({ shown: first, beside: [first, third] });
  });

  it("is as it was where a change in the past does not fit", async () => {
    const { playground } = await lanes();
    await playground.train(4);
    await playground.looker.look(2);
    const { order, shown, beside, overlaid } = playground.runs.getState();
    await expect(playground.change("learningRate", "no rate")).rejects.toThrow();
    expect(playground.runs.getState()).toMatchObject({ order, shown, beside, overlaid });
    expect(playground.looking.getState().update).toBe(2);
  });

  it("has both of two settings that were changed at once", async () => {
    const playground = await opened();
    const seed = playground.draft((experiment) => ({ ...experiment, seed: 5 }));
    const rate = playground.draft((experiment) => ({
      ...experiment,
      training: { ...experiment.training, learningRate: 0.5 },
    }));
    await Promise.all([seed, rate]);
    expect(playground.run.getState().experiment).toMatchObject({ seed: 5, training: { learningRate: 0.5 } });
  });

  it("is the update that was wished last, however soon after another", async () => {
    const playground = await opened();
    const { id } = playground.run.getState();
    await playground.train(400);
    const first = playground.looker.look(258);
    await rest(10);
    await Promise.all([first, playground.looker.look(390)]);
    const sight = () => playground.looking.getState().sights[id];
    await expect.poll(() => sight()?.exactness, { timeout: 5000 }).toBe("exact");
    await rest(300);
    expect(sight()?.picture.update).toBe(390);
  });
});
