import { afterEach, describe, expect, it } from "vitest";
import type { Goal } from "../train/goal.ts";
import { fakePlayground, small, type FakePlayground } from "./fake.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

function setUp(): FakePlayground["playground"] {
  const fake = fakePlayground();
  made.push(fake);
  return fake.playground;
}

const wish = { of: "x", experiment: small, goal: null, within: 12, count: 5 };

describe("luck", () => {
  it("trains every seed as far as is asked, each to the bits of a run of its own", async () => {
    const playground = setUp();
    await playground.luck.run(wish);
    const { seeds, isRunning } = playground.luck.state.getState();
    expect(isRunning).toBe(false);
    expect(seeds.map(({ seed, update, isDone }) => [seed, update, isDone])).toEqual(
      [1, 2, 3, 4, 5].map((seed) => [seed, 12, true]),
    );
    await playground.open({ ...small, seed: 3 });
    await playground.train(12);
    expect(seeds[2]?.fingerprint).toEqual(playground.run.getState().fingerprint);
    expect(seeds[2]?.archive.curve.update).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it("says where each seed met the goal, at two looks running", async () => {
    const playground = setUp();
    const goal: Goal = { metric: "wrongBits", below: Infinity, within: 500 };
    await playground.luck.run({ ...wish, goal, within: 500, count: 2 });
    const { seeds } = playground.luck.state.getState();
    expect(seeds.map(({ solvedAt, update }) => [solvedAt, update])).toEqual([
      [50, 100],
      [50, 100],
    ]);
  });

  it("opens a seed as a run that goes on where it stands", async () => {
    const playground = setUp();
    await playground.open(small);
    await playground.luck.run(wish);
    const run = playground.luck.runOfSeed(2);
    if (run) await playground.place([run]);
    await playground.train(3);
    expect(playground.run.getState()).toMatchObject({ update: 15, origin: { kind: "luck" }, experiment: { seed: 2 } });
    const alone = setUp();
    await alone.open({ ...small, seed: 2 });
    await alone.train(15);
    expect(playground.run.getState().fingerprint).toEqual(alone.run.getState().fingerprint);
  });

  it("stops when asked, with what there is", async () => {
    const playground = setUp();
    const running = playground.luck.run({ ...wish, within: 100_000 });
    await expect.poll(() => playground.luck.state.getState().seeds[0]?.update ?? 0).toBeGreaterThan(0);
    playground.luck.stop();
    await running;
    expect(playground.luck.state.getState()).toMatchObject({ isRunning: false });
    expect(playground.luck.state.getState().seeds[0]?.isDone).toBe(false);
  });

  it("refuses a count that makes no sense", async () => {
    await expect(setUp().luck.run({ ...wish, count: 1000 })).rejects.toMatchObject({ key: "page.seeds" });
  });
});
