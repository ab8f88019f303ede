import { describe, expect, it, vi } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { presetById } from "../train/presets.ts";
import { byDeadline } from "./engines.ts";
import { engineNamed } from "./fake.ts";
import { chooseEngine, type Able, type Candidate, type EngineSource } from "./engine-choice.ts";

const experiment = { ...presetById("lstm-copy"), model: { id: "lstm", settings: { unit: 3, peephole: "off" } } };

/** A clock that one engine's updates move further than another's, and how many updates there were. */
function makeTrack(cost: Readonly<Partial<Record<Engine["name"], number>>>, webgpu: Partial<Able> = {}) {
  let time = 0;
  const updates: Engine["name"][] = [];
  const timed = (name: Engine["name"]): Engine => ({
    name,
    open: async (program, options) => {
      const session = await engineNamed(name).open(program, options);
      return {
        ...session,
        update: (batch, update) => {
          time += cost[name] ?? 0;
          updates.push(name);
          return session.update(batch, update);
        },
      };
    },
  });
  const source: EngineSource = {
    load: async (name) => ({ engine: timed(name), isSoftware: false, ...(name === "webgpu" && webgpu) }),
  };
  return { source, updates, now: () => time };
}

/** `source`, but webgpu is `candidate`. */
function withWebgpu({ load }: EngineSource, candidate: Candidate): EngineSource {
  return { load: async (name) => (name === "webgpu" ? candidate : load(name)) };
}

describe("the choice of an engine", () => {
  it("falls on the faster one, and tells both times", async () => {
    const { source, now } = makeTrack({ wasm: 4, webgpu: 1 });
    const { choice } = await chooseEngine(source, experiment, "auto", now);
    expect(choice).toEqual({ engine: "webgpu", times: { wasm: 4, webgpu: 1 }, notes: [] });
  });

  it("measures nothing where there is only one", async () => {
    const { source: whole, now, updates } = makeTrack({ wasm: 4 });
    const { choice } = await chooseEngine(withWebgpu(whole, { reason: "absent" }), experiment, "auto", now);
    expect(choice).toEqual({ engine: "wasm", times: {}, notes: [{ engine: "webgpu", reason: "absent" }] });
    await chooseEngine(whole, experiment, "wasm", now);
    expect(updates).toEqual([]);
  });

  it("does not fall on a software adapter by itself, but does so when asked", async () => {
    const { source, now, updates } = makeTrack({ wasm: 4, webgpu: 1 }, { isSoftware: true });
    const notes = [{ engine: "webgpu", reason: "software" }];
    const byItself = await chooseEngine(source, experiment, "auto", now);
    expect(byItself.choice).toEqual({ engine: "wasm", times: {}, notes });
    expect((await chooseEngine(source, experiment, "webgpu", now)).choice).toMatchObject({ engine: "webgpu", notes });
    expect(updates).toEqual(["webgpu"]);
  });

  it("falls on wasm when the engine asked for is not there, and says why", async () => {
    const { source, now } = makeTrack({ wasm: 4 });
    const { choice } = await chooseEngine(withWebgpu(source, { reason: "slow" }), experiment, "webgpu", now);
    expect(choice).toEqual({ engine: "wasm", times: {}, notes: [{ engine: "webgpu", reason: "slow" }] });
  });

  it("falls on wasm when the engine asked for does not come to the end of an update", async () => {
    const { source, now } = makeTrack({ wasm: 4 });
    const broken: Engine = { name: "webgpu", open: () => Promise.reject(new Error("too small")) };
    const { choice } = await chooseEngine(
      withWebgpu(source, { engine: broken, isSoftware: false }),
      experiment,
      "webgpu",
      now,
    );
    expect(choice).toEqual({
      engine: "wasm",
      times: {},
      notes: [{ engine: "webgpu", reason: "failed", cause: "too small" }],
    });
  });

  it("hands on how many threads a session may use", async () => {
    const { source, now } = makeTrack({});
    const asked: (number | undefined)[] = [];
    const load: EngineSource["load"] = (name, threads) => {
      asked.push(threads);
      return source.load(name);
    };
    await chooseEngine({ load }, experiment, "wasm", now, 3);
    expect(asked).toEqual([3]);
  });

  it("does not begin with an experiment whose cost is over the limit", async () => {
    const { source, now } = makeTrack({ wasm: 4 });
    const large = {
      ...presetById("ntm-copy"),
      model: { id: "ntm", settings: { unit: 512, slot: 256, width: 64, head: 4 } },
      task: { id: "copy", settings: { bits: 16, from: 128, to: 128 } },
    };
    const batch = { ...large, training: { ...large.training, batch: 256 } };
    await expect(chooseEngine(source, batch, "auto", now)).rejects.toMatchObject({
      key: expect.stringMatching(/^run\.cost/),
    });
  });
});

describe("what may never answer", () => {
  it("is waited for once, and taken when it has come after all", async () => {
    vi.useFakeTimers();
    let come: ((value: string) => void) | undefined;
    const ask = byDeadline(100, new Promise<string>((resolve) => (come = resolve)), "late");
    const first = ask();
    await vi.advanceTimersByTimeAsync(100);
    expect(await first).toBe("late");
    // No time goes by any more.
    expect(await ask()).toBe("late");
    come?.("here");
    expect(await ask()).toBe("here");
    vi.useRealTimers();
  });
});
