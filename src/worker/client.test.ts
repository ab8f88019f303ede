import { afterEach, describe, expect, it } from "vitest";
import { presetById } from "../train/presets.ts";
import type { Experiment } from "../train/experiment.ts";
import { Client, type ClientReport } from "./client.ts";
import { fakeWorker, type FakeWorker } from "./fake.ts";

const small: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};

const clients: Client[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

function setUp(silence = 400) {
  const workers: FakeWorker[] = [];
  const reports: ClientReport[] = [];
  const start = (): FakeWorker => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  };
  const client = new Client({ start, report: (report) => reports.push(report), silence });
  clients.push(client);
  return { client, workers, reports };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("the client", () => {
  it("opens a run and trains it for as many updates as asked", async () => {
    const { client } = setUp();
    const opened = await client.open(small);
    expect(opened.choice).toMatchObject({ engine: "wasm", notes: [{ engine: "webgpu", reason: "absent" }] });
    const done = await client.train({ updates: 7 });
    expect(done.update).toBe(7);
    expect((await client.train({ updates: 5 })).update).toBe(12);
  });

  it("comes to the same weights in one go or in several", async () => {
    const one = setUp().client;
    const other = setUp().client;
    await one.open(small);
    await other.open(small);
    const whole = await one.train({ updates: 12 });
    await other.train({ updates: 5 });
    expect((await other.train({ updates: 7 })).fingerprint).toBe(whole.fingerprint);
  });

  it("trains until paused, and answers both", async () => {
    const { client } = setUp();
    await client.open(small);
    const training = client.train();
    await pause(50);
    const paused = await client.pause();
    expect((await training).update).toBe(paused.update);
    expect(paused.update).toBeGreaterThan(0);
  });

  it("records a live change at the update where it takes effect", async () => {
    const { client } = setUp();
    await client.open(small);
    await client.train({ updates: 4 });
    const { changes } = await client.change("learningRate", 0.5);
    expect(changes).toEqual([{ update: 4, key: "learningRate", value: 0.5 }]);
  });

  it("refuses what does not fit with a Problem, and the run goes on", async () => {
    const { client } = setUp();
    await client.open(small);
    await client.train({ updates: 3 });
    await expect(client.change("learningRate", -1)).rejects.toMatchObject({ key: "setting.number" });
    await expect(client.open({ ...small, seed: -1 })).rejects.toMatchObject({ key: "run.seed" });
    expect((await client.train({ updates: 1 })).update).toBe(4);
  });

  it("starts another worker after a crash, from the last saved update, and goes on training", async () => {
    const { client, workers, reports } = setUp();
    await client.open(small);
    await client.train({ updates: 10 });
    const training = client.train({ updates: 40 });
    workers[0]?.crash();
    expect((await training).update).toBe(50);
    expect(workers).toHaveLength(2);
    expect(reports).toContainEqual({ type: "restarted", update: 10 });
  });

  it("comes to the same bits with a crash on the way as without", async () => {
    const steady = setUp().client;
    const { client, workers } = setUp();
    await steady.open(small);
    await client.open(small);
    await client.train({ updates: 6 });
    const training = client.train({ updates: 14 });
    workers[0]?.crash();
    expect((await training).fingerprint).toBe((await steady.train({ updates: 20 })).fingerprint);
  });

  it("takes a worker that says nothing for dead", async () => {
    const { client, workers, reports } = setUp(120);
    await client.open(small);
    const training = client.train({ updates: 500 });
    workers[0]?.hush();
    expect((await training).update).toBe(500);
    expect(reports.some(({ type }) => type === "restarted")).toBe(true);
  });

  it("gives up after a second crash, and starts again when asked", async () => {
    const { client, workers, reports } = setUp();
    await client.open(small);
    await client.train({ updates: 5 });
    const training = client.train();
    workers[0]?.crash();
    await pause(60);
    workers[1]?.crash();
    await expect(training).rejects.toMatchObject({ key: "page.worker" });
    expect(reports.at(-1)).toMatchObject({ type: "gaveUp" });
    expect((await client.train({ updates: 2 })).update).toBeGreaterThanOrEqual(7);
  });
});
