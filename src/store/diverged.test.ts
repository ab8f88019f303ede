import { afterEach, expect, it } from "vitest";
import type { Experiment } from "../train/experiment.ts";
import { fakePlayground, small, type FakePlayground } from "./fake.ts";
import type { Playground } from "./playground.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

/** The fake engine's weights grow without end. */
const wild: Experiment = { ...small, training: { ...small.training, learningRate: 10, clipNorm: 0 } };

async function open(experiment: Experiment): Promise<Playground> {
  const fake = fakePlayground(experiment);
  made.push(fake);
  await fake.playground.open(experiment);
  return fake.playground;
}

it("training that diverges stops, is told in a sentence, and ways on are offered", async () => {
  const playground = await open(wild);
  const done = await playground.train(900);
  expect([done.update, done.diverged?.kind, playground.run.getState().phase]).toEqual([200, "exploded", "ready"]);
  const { id } = playground.run.getState();
  const [notice, ...others] = playground.notices.getState().notices;
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    key: null,
    problem: { key: "run.diverged.exploded", parameters: { from: 0, to: 200 } },
    diverged: {
      run: id,
      recoveries: [
        { update: 0, key: "learningRate", value: 5 },
        { update: 0, key: "clipNorm", value: 10 },
      ],
    },
  });
});

it("goes on where a person insists, and says nothing more", async () => {
  const playground = await open(wild);
  await playground.train(900);
  const told = playground.notices.getState().notices;
  expect(await playground.train(300)).toMatchObject({ update: 500, diverged: null });
  expect(playground.notices.getState().notices).toEqual(told);
});

it("of runs beside each other only the one that diverges stops, and it is named", async () => {
  const playground = await open({ ...small, training: { ...small.training, learningRate: 0.01 } });
  const tame = playground.run.getState().id;
  const other = await playground.open(wild, { isBeside: true, name: "wild one" });
  playground.race.setPace("seconds");
  await playground.train(300);
  const { byId } = playground.runs.getState();
  expect([byId[tame]?.update, byId[other]?.update]).toEqual([300, 200]);
  const [notice] = playground.notices.getState().notices;
  expect(notice).toMatchObject({ key: "notice.diverged", parameters: { name: "wild one" }, diverged: { run: other } });
});

it("a way on is a fork with the change in it, which can be undone", async () => {
  const playground = await open(wild);
  await playground.train(900);
  const { id } = playground.run.getState();
  const { recoveries = [] } = playground.notices.getState().notices[0]?.diverged ?? {};
  const [{ update, key, value } = { update: NaN, key: "", value: 0 }] = recoveries;
  const fork = await playground.fork(update, { key, value });
  expect(playground.run.getState()).toMatchObject({ id: fork, update: 0, origin: { kind: "fork", of: id } });
  expect(playground.run.getState().experiment.changes).toEqual([{ update: 0, key: "learningRate", value: 5 }]);
  await playground.history.undo();
  expect(playground.run.getState()).toMatchObject({ id, update: 200 });
});
