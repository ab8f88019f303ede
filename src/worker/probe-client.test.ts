import { afterEach, describe, expect, it } from "vitest";
import { nameReference, referenceTo } from "../core/shelf.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { presetById } from "../train/presets.ts";
import { firstProbe } from "../train/probe.ts";
import { openRun, type Run } from "../train/run.ts";
import { engineNamed } from "./fake.ts";
import { ProbeClient } from "./probe-client.ts";
import { fakeProber, type FakeProber } from "./testing/prober.ts";

const small: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};
const far = 100_000_000;

const clients: ProbeClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

function setUp(silence = 400) {
  const workers: FakeProber[] = [];
  const start = (): FakeProber => {
    const worker = fakeProber();
    workers.push(worker);
    return worker;
  };
  const client = new ProbeClient({ start, silence });
  clients.push(client);
  return { client, workers };
}

async function trained(until: number, experiment = small): Promise<Run> {
  const run = await openRun({ experiment, engine: engineNamed("wasm") });
  while (run.update < until) await run.advance();
  return run;
}

const replayTo = (until: number) =>
  ({ experiment: small, from: null, until, probe: firstProbe, needsCheckpoint: false }) as const;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("the probe client", () => {
  it("asks for pictures, of the weights that it is given", async () => {
    const { client } = setUp();
    const run = await trained(4);
    const weights = await run.weights();
    const shown = await client.picture({ experiment: small, update: 4, weights, probe: firstProbe });
    expect(shown).toEqual(await run.probe());
    expect(weights.length).toBeGreaterThan(0);
  });

  it("has a newer picture of a key asked for in place of one that waits", async () => {
    const { client } = setUp();
    const weights = await (await trained(0)).weights();
    const at = (update: number) =>
      client.picture({ experiment: small, update, weights, probe: firstProbe, key: "track" });
    const [, second, third] = await Promise.allSettled([at(0), at(1), at(2)]);
    expect(second).toMatchObject({ status: "rejected", reason: { key: "page.cancelled" } });
    expect(third).toMatchObject({ status: "fulfilled", value: { update: 2 } });
  });

  it("replays to the bits of the run, and tells how far it has come", async () => {
    const { client } = setUp();
    const run = await trained(30);
    const heard: number[] = [];
    const { fingerprint, report, checkpoint } = await client.replay(replayTo(30), (update) => heard.push(update));
    expect([fingerprint, report.update, checkpoint]).toEqual([await run.fingerprint(), 30, null]);
    const long = client.replay(replayTo(far), (update) => heard.push(update));
    await expect.poll(() => heard.length).toBeGreaterThan(1);
    client.dispose();
    await expect(long).rejects.toMatchObject({ key: "page.cancelled" });
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  it("ends a replay by its signal, also one that has not begun, and the next by its own", async () => {
    const { client } = setUp();
    const one = new AbortController();
    const first = client.replay(replayTo(far), undefined, one.signal);
    await pause(20);
    one.abort();
    await expect(first).rejects.toMatchObject({ key: "page.cancelled" });
    await expect(client.replay(replayTo(3), undefined, one.signal)).rejects.toMatchObject({ key: "page.cancelled" });
    expect((await client.replay(replayTo(3))).report.update).toBe(3);
  });

  it("does not end the newer replay when the older one's signal comes late", async () => {
    const { client } = setUp();
    const older = new AbortController();
    const first = client.replay(replayTo(far), undefined, older.signal);
    const second = client.replay(replayTo(40));
    older.abort();
    await expect(first).rejects.toMatchObject({ key: "page.cancelled" });
    expect((await second).report.update).toBe(40);
  });

  it("asks another worker once more when one dies or says nothing, and gives up when that one dies too", async () => {
    const { client, workers } = setUp(120);
    const run = await trained(6);
    const request = { experiment: small, update: 6, weights: await run.weights(), probe: firstProbe };
    const picture = client.picture(request);
    workers[0]?.crash();
    expect(await picture).toEqual(await run.probe());
    workers[1]?.hush();
    expect(await client.picture(request)).toEqual(await run.probe());
    const replay = client.replay(replayTo(far));
    workers[2]?.crash();
    await pause(5);
    workers[3]?.crash();
    await expect(replay).rejects.toMatchObject({ key: "page.worker" });
    expect((await client.replay(replayTo(6))).fingerprint).toBe(await run.fingerprint());
  });

  it("sends files only where the worker asks for them", async () => {
    const { client, workers } = setUp();
    const rows = Array.from({ length: 400 }, (_, i) => `${(i * i) % 17}`);
    const bytes = new TextEncoder().encode(["a", ...rows].join("\n"));
    const { mark } = referenceTo("rows.csv", bytes);
    const csv = nameReference(referenceTo("rows.csv", bytes));
    const preset = presetById("memory-bank-series");
    const experiment = checkExperiment({ ...preset, task: { id: "series", settings: { series: "own", csv } } });
    const request = { ...replayTo(0), experiment };
    await expect(client.replay(request)).rejects.toMatchObject({ key: "data.needed" });
    expect((await client.replay({ ...request, files: [{ mark, bytes }] })).report.update).toBe(0);
    expect(workers).toHaveLength(1);
  });
});
