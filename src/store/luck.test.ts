import { afterEach, describe, expect, it, vi } from "vitest";
import { checkExperiment } from "../train/check.ts";
import type { Goal } from "../train/goal.ts";
import { fakePlayground, fakeProber, small, type FakePlayground } from "./fake.ts";
import { keptLuck, luckOf, storedLuck } from "./keeping/kept-luck.ts";
import { Problem } from "../core/problem.ts";
import type { LuckKeeping } from "./luck.ts";

const made: FakePlayground[] = [];
afterEach(() => made.splice(0).forEach(({ end }) => end()));

/** A browser's storage, from one page to the next. */
class Shelved implements LuckKeeping {
  lain: unknown;
  writes = 0;

  read = () => Promise.resolve(luckOf(this.lain));
  write = (state: Parameters<LuckKeeping["write"]>[0]) => {
    this.writes += 1;
    this.lain = structuredClone(storedLuck(state));
    return Promise.resolve();
  };
}

function setUp(keepLuck: LuckKeeping = new Shelved()): FakePlayground["playground"] {
  const fake = fakePlayground(small, fakeProber, { keepLuck });
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
    const run = playground.luck.runOfSeed(1);
    expect(run?.archive.curve.update.at(-1) ?? 0).toBeLessThanOrEqual(run?.update ?? NaN);
  });

  it("is told a few times a second, however often the workers tell", async () => {
    const playground = setUp();
    const { luck } = playground;
    const running = luck.run({ ...wish, within: 100_000 });
    await expect.poll(() => luck.state.getState().seeds[0]?.update ?? 0).toBeGreaterThan(0);
    let count = 0;
    const leave = luck.state.subscribe(() => (count += 1));
    await new Promise((resolve) => setTimeout(resolve, 600));
    leave();
    expect(count).toBeLessThanOrEqual(3);
    luck.stop();
    await running;
  });

  it("refuses a count that makes no sense", async () => {
    await expect(setUp().luck.run({ ...wish, count: 1000 })).rejects.toMatchObject({ key: "page.seeds" });
  });
});

describe("what luck came to", () => {
  it("is there at the next visit, and a seed goes on from there to the same bits", async () => {
    const storage = new Shelved();
    const playground = setUp(storage);
    await playground.luck.run(wish);
    const before = playground.luck.state.getState();
    await expect.poll(() => luckOf(storage.lain)?.seeds.filter(({ isDone }) => isDone).length).toBe(5);
    const next = setUp(storage);
    await next.luck.recall();
    expect(next.luck.state.getState()).toEqual({ ...before, experiment: checkExperiment(small) });
    const run = next.luck.runOfSeed(2);
    if (run) await next.place([run]);
    await next.train(3);
    const alone = setUp();
    await alone.open({ ...small, seed: 2 });
    await alone.train(15);
    expect(next.run.getState().fingerprint).toEqual(alone.run.getState().fingerprint);
  });

  it("that was stopped is there with the seeds that are through", async () => {
    const storage = new Shelved();
    const playground = setUp(storage);
    const running = playground.luck.run({ ...wish, within: 100_000 });
    await expect.poll(() => playground.luck.state.getState().seeds[0]?.update ?? 0).toBeGreaterThan(0);
    playground.luck.stop();
    await running;
    await expect.poll(() => storage.writes).toBeGreaterThan(0);
    const found = luckOf(storage.lain);
    expect(found).toMatchObject({ of: "x", within: 100_000, isRunning: false });
    expect(found?.seeds.map(({ isDone }) => isDone)).toEqual([false, false, false, false, false]);
  });

  it("that was tried again gives back what came before when that is undone", async () => {
    const playground = setUp();
    await playground.luck.run(wish);
    const first = playground.luck.state.getState();
    await playground.luck.run({ ...wish, count: 2 });
    const second = playground.luck.state.getState();
    expect(await playground.history.undo()).toBe("luck");
    expect(playground.luck.state.getState()).toEqual(first);
    await playground.history.redo();
    expect(playground.luck.state.getState()).toEqual(second);
  });

  it("that a newer version of the page has kept stays there, and it is said", async () => {
    const storage = new Shelved();
    storage.read = () => Promise.reject(new Problem("keeping.newerLuck"));
    const playground = setUp(storage);
    await playground.luck.recall();
    expect(playground.notices.getState().notices.map(({ problem }) => problem?.key)).toEqual(["keeping.newerLuck"]);
    await playground.luck.run({ ...wish, count: 2 });
    const newer = { version: 2, what: "nobody knows yet" };
    expect(keptLuck(newer, playground.luck.state.getState())).toBe(newer);
    expect(luckOf(keptLuck(undefined, playground.luck.state.getState()))).toMatchObject({ of: "x" });
  });

  it("that could not be kept is kept when the storage works again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"], shouldAdvanceTime: true });
    const storage = new Shelved();
    const { write } = storage;
    storage.write = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const playground = setUp(storage);
    await playground.luck.run({ ...wish, count: 2 });
    storage.write = write;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(luckOf(storage.lain)?.seeds.filter(({ isDone }) => isDone)).toHaveLength(2);
    vi.useRealTimers();
  });

  it("that is kept and damaged, or of another version, is as if it were not there", async () => {
    const storage = new Shelved();
    const playground = setUp(storage);
    await playground.luck.run({ ...wish, count: 2 });
    await expect.poll(() => luckOf(storage.lain)).not.toBeNull();
    const whole = storage.lain as ReturnType<typeof storedLuck>;
    const damaged: unknown[] = [
      null,
      7,
      { ...whole, version: 2 },
      { ...whole, seeds: [] },
      { ...whole, within: "x" },
      { ...whole, seeds: whole.seeds.map((one) => ({ ...one, header: { ...one.header, update: -1 } })) },
      { ...whole, goal: { metric: 3 } },
    ];
    for (const found of damaged) expect(luckOf(found)).toBeNull();
  });
});
