import { afterEach, describe, expect, it } from "vitest";
import type { EngineName } from "../engine/engine.ts";
import { faultAt, type Fault } from "../engine/testing/fault.ts";
import { presetById } from "../train/presets.ts";
import type { Experiment } from "../train/experiment.ts";
import { Client, type ClientReport } from "./client.ts";
import type { Candidate } from "./engine-choice.ts";
import { engineNamed, fakeWorker } from "./fake.ts";

const small: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};
const updates = 6;

const clients: Client[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

/** A client whose first worker runs `engine`, that may be at fault, and any other a sound one. */
function setUp(name: EngineName, fault: Fault) {
  const reports: ClientReport[] = [];
  let workers = 0;
  const start = () => {
    const isFirst = workers++ === 0;
    const load = async (wanted: EngineName): Promise<Candidate> => {
      if (isFirst && wanted === name) return { engine: fault.engine, isSoftware: false };
      return wanted === "wasm" ? { engine: engineNamed("wasm"), isSoftware: false } : { reason: "absent" };
    };
    return fakeWorker(load);
  };
  const client = new Client({ start, report: (report) => reports.push(report), silence: 4000 });
  clients.push(client);
  return { client, reports };
}

/** Opens and trains; what fails is asked for once more, as a person would. The fingerprint at the end. */
async function live(
  client: Client,
  engine: EngineName,
): Promise<{ readonly fingerprint: string; readonly told: number }> {
  let told = 0;
  const again = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch {
      told += 1;
      return work();
    }
  };
  await again(() => client.open({ ...small, engine }));
  const done = await again(() => client.train({ until: updates }));
  expect(done.update).toBe(updates);
  return { fingerprint: done.fingerprint, told };
}

async function callsOf(name: EngineName): Promise<number> {
  const fault = faultAt(engineNamed(name), 0);
  await live(setUp(name, fault).client, name);
  return fault.calls();
}

describe("whichever call of an engine fails", () => {
  it("on wasm, the run goes on from its last whole state, to the same bits", async () => {
    const sound = await live(setUp("wasm", faultAt(engineNamed("wasm"), 0)).client, "wasm");
    const calls = await callsOf("wasm");
    expect(calls).toBeGreaterThan(updates);
    for (let at = 1; at <= calls; at++) {
      const fault = faultAt(engineNamed("wasm"), at);
      const { client, reports } = setUp("wasm", fault);
      const { fingerprint, told } = await live(client, "wasm");
      expect(fingerprint, `call ${at}`).toBe(sound.fingerprint);
      const isKnown = told > 0 || reports.some(({ type }) => type === "putBack" || type === "pictureFailed");
      // How often is looked depends on the clock: the last calls may not come.
      if (fault.calls() >= at) expect(isKnown, `call ${at} is told`).toBe(true);
    }
  });

  it("on webgpu, wasm takes over, and the run comes to its end", async () => {
    // The fake engine has the same bits under either name.
    const sound = await live(setUp("webgpu", faultAt(engineNamed("webgpu"), 0)).client, "webgpu");
    const calls = await callsOf("webgpu");
    for (let at = 1; at <= calls; at++) {
      const { client } = setUp("webgpu", faultAt(engineNamed("webgpu"), at));
      expect((await live(client, "webgpu")).fingerprint, `call ${at}`).toBe(sound.fingerprint);
    }
  });
});
