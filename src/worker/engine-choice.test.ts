import { describe, expect, it } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { presetById } from "../train/presets.ts";
import { engineNamed } from "./fake.ts";
import { chooseEngine, type Candidate, type EngineSource } from "./engine-choice.ts";

const experiment = { ...presetById("lstm-copy"), model: { id: "lstm", settings: { unit: 3, peephole: "off" } } };

/** A clock that one engine's updates move further than another's. */
function makeTrack(cost: Readonly<Partial<Record<Engine["name"], number>>>, webgpu: Partial<Candidate> = {}) {
  let time = 0;
  const timed = (name: Engine["name"]): Engine => ({
    name,
    open: async (program, options) => {
      const session = await engineNamed(name).open(program, options);
      return {
        ...session,
        update: (batch, update) => {
          time += cost[name] ?? 0;
          return session.update(batch, update);
        },
      };
    },
  });
  const source: EngineSource = {
    load: async (name) =>
      name === "webgpu"
        ? ({ engine: timed(name), isSoftware: false, ...webgpu } as Candidate)
        : { engine: timed(name), isSoftware: false },
  };
  return { source, now: () => time };
}

describe("the race", () => {
  it("is won by the faster engine, and tells both times", async () => {
    const { source, now } = makeTrack({ wasm: 4, webgpu: 1 });
    const { choice } = await chooseEngine(source, experiment, "auto", now);
    expect(choice).toEqual({ engine: "webgpu", times: { wasm: 4, webgpu: 1 }, notes: [] });
  });

  it("does not choose a software adapter by itself, but does so when asked", async () => {
    const { source, now } = makeTrack({ wasm: 4, webgpu: 1 }, { isSoftware: true });
    const byItself = await chooseEngine(source, experiment, "auto", now);
    expect(byItself.choice).toEqual({
      engine: "wasm",
      times: { wasm: 4 },
      notes: [{ engine: "webgpu", reason: "software" }],
    });
    expect((await chooseEngine(source, experiment, "webgpu", now)).choice.engine).toBe("webgpu");
  });

  it("falls to wasm when the engine asked for is not there, and says why", async () => {
    const { source: whole, now } = makeTrack({ wasm: 4 });
    const source: EngineSource = {
      load: async (name) => (name === "webgpu" ? { reason: "absent" } : whole.load(name)),
    };
    const { choice } = await chooseEngine(source, experiment, "webgpu", now);
    expect(choice).toEqual({ engine: "wasm", times: { wasm: 4 }, notes: [{ engine: "webgpu", reason: "absent" }] });
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
