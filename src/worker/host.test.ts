import { describe, expect, it } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { checkExperiment } from "../train/check.ts";
import { prepare } from "../train/prepare.ts";
import { presetById } from "../train/presets.ts";
import { startWeights } from "../train/start.ts";
import { writeWeights } from "../train/weights.ts";
import { engineNamed } from "./fake.ts";
import { Host } from "./host.ts";
import type { FromWorker } from "./protocol.ts";
import type { Candidate } from "./engine-choice.ts";

const experiment = { ...presetById("lstm-copy"), model: { id: "lstm", settings: { unit: 3, peephole: "off" } } };
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function setUp(load: (name: Engine["name"]) => Promise<Candidate>) {
  const sent: FromWorker[] = [];
  const waiting: (() => void)[] = [];
  const post = (message: FromWorker): void => {
    sent.push(message);
    for (const check of waiting) check();
  };
  const host = new Host({ post, engines: { load }, breathe, rest, now: () => performance.now() });
  /** The first message of `type` from here on or before. */
  const until = <T extends FromWorker["type"]>(type: T): Promise<Extract<FromWorker, { readonly type: T }>> =>
    new Promise((resolve) => {
      const check = (): void => {
        const found = sent.find((message) => message.type === type);
        if (found) resolve(found as Extract<FromWorker, { readonly type: T }>);
      };
      waiting.push(check);
      check();
    });
  return { host, sent, until };
}

const wasm: Candidate = { engine: engineNamed("wasm"), isSoftware: false };

/** The fake engine as webgpu, whose fourth update fails. */
const failing: Engine = {
  name: "webgpu",
  open: async (program, options) => {
    const session = await engineNamed("webgpu").open(program, options);
    let count = 0;
    const update: typeof session.update = (batch, by) => {
      count += 1;
      if (count > 3) throw new Error("device lost");
      return session.update(batch, by);
    };
    return { ...session, update };
  },
};

describe("the host", () => {
  it("opens weights alone after as many updates as their file says, which goes into the picture, too", async () => {
    const story = { ...presetById("memn2n-one-fact"), model: { id: "memn2n", settings: { width: 4, start: 20 } } };
    const { program } = prepare(checkExperiment(story));
    const bytes = Uint8Array.from(writeWeights(program, startWeights(program, 5), { update: "30" }));
    const { host, sent, until } = setUp(async () => wasm);
    host.receive({ type: "open", id: 1, experiment: story, weights: bytes.buffer });
    expect((await until("trace")).update).toBe(30);
    host.receive({ type: "train", id: 2, updates: 2 });
    await expect
      .poll(() => sent.find((message) => message.type === "done" && message.id === 2))
      .toMatchObject({ update: 32 });
  });

  it("goes on with wasm when the device is lost, and says from which update", async () => {
    let lose = (): void => undefined;
    const lost = new Promise<void>((resolve) => (lose = resolve));
    const { host, sent, until } = setUp(async (name) =>
      name === "wasm" ? wasm : { engine: engineNamed("webgpu"), isSoftware: false, lost },
    );
    host.receive({ type: "open", id: 1, experiment: { ...experiment, engine: "webgpu" } });
    expect((await until("opened")).choice.engine).toBe("webgpu");
    host.receive({ type: "train", id: 2 });
    await breathe();
    lose();
    const { choice, update } = await until("fellBack");
    expect(choice).toMatchObject({ engine: "wasm", notes: [{ engine: "webgpu", reason: "lost" }] });
    const last = (): number => sent.findLast((message) => message.type === "progress")?.progress.update ?? NaN;
    await expect.poll(last).toBeGreaterThan(update + 5);
    host.receive({ type: "pause", id: 3 });
    expect((await until("done")).update).toBeGreaterThan(update + 5);
  });

  it("goes on with wasm to where it was to stop when an update itself fails", async () => {
    const { host, until } = setUp(async (name) => (name === "wasm" ? wasm : { engine: failing, isSoftware: false }));
    host.receive({ type: "open", id: 1, experiment: { ...experiment, engine: "webgpu" } });
    await until("opened");
    host.receive({ type: "train", id: 2, updates: 20 });
    const { choice } = await until("fellBack");
    const note = { engine: "webgpu", reason: "failed", cause: "device lost" };
    expect(choice).toMatchObject({ engine: "wasm", notes: [note] });
    expect(await until("done")).toMatchObject({ id: 2, update: 20 });
  });

  it("says that training has failed where wasm does not take its place, and hears what comes next", async () => {
    let isRefused = true;
    const refusing: Engine = {
      name: "wasm",
      open: async (program, options) => {
        if (isRefused) throw new Error("no memory");
        return engineNamed("wasm").open(program, options);
      },
    };
    const { host, until } = setUp(async (name) => ({
      engine: name === "wasm" ? refusing : failing,
      isSoftware: false,
    }));
    host.receive({ type: "open", id: 1, experiment: { ...experiment, engine: "webgpu" } });
    await until("opened");
    host.receive({ type: "train", id: 2, updates: 20 });
    expect(await until("problem")).toMatchObject({ id: 2 });
    isRefused = false;
    host.receive({ type: "open", id: 3, experiment: { ...experiment, engine: "wasm" } });
    host.receive({ type: "train", id: 4, updates: 5 });
    expect(await until("done")).toMatchObject({ id: 4, update: 5 });
  });
});

describe("what the host tells", () => {
  it("waits with the next trace until the page has drawn the last", async () => {
    const { host, sent, until } = setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" }));
    const count = (type: FromWorker["type"]): number => sent.filter((message) => message.type === type).length;
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    await expect.poll(() => count("trace")).toBe(1);
    host.receive({ type: "train", id: 2 });
    // Progress comes no less often than pictures would.
    await expect.poll(() => count("progress")).toBeGreaterThan(8);
    expect(count("trace")).toBe(1);
    for (let pictures = 2; pictures < 5; pictures++) {
      host.receive({ type: "seen" });
      await expect.poll(() => count("trace")).toBe(pictures);
    }
    host.receive({ type: "pause", id: 3 });
    await until("done");
    // The last one is always shown.
    expect(count("trace")).toBe(5);
  });

  it("tells looks of training with its progress, every one, however fast they come", async () => {
    const { host, sent, until } = setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" }));
    host.receive({ type: "open", id: 1, experiment, isWatched: false });
    await until("opened");
    const [opening] = sent.filter(({ type }) => type === "look");
    host.receive({ type: "train", id: 2, updates: 400 });
    await until("done");
    const told = sent.flatMap((message) => (message.type === "progress" ? message.progress.looks : []));
    const every = told[0]?.update ?? 0;
    expect(every).toBeGreaterThan(0);
    expect(told.map(({ update }) => update)).toEqual(told.map((_, i) => every * (i + 1)));
    expect(told.at(-1)?.update).toBeGreaterThan(400 - every);
    // Where training stops, the page is told at once, unless that look has been told.
    const alone = sent.filter(({ type }) => type === "look");
    expect(alone.filter((look) => look !== opening).length).toBeLessThanOrEqual(1);
  });

  it("tells the fingerprint at the update that the page has marked", async () => {
    const { host, until } = setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" }));
    host.receive({ type: "open", id: 1, experiment, mark: 12 });
    host.receive({ type: "train", id: 2, updates: 12 });
    const [marked, done] = [await until("marked"), await until("done")];
    expect(marked).toMatchObject({ update: 12, engine: "wasm", fingerprint: done.fingerprint });
  });

  it("is paused with one picture, one checkpoint and one fingerprint, which answer both requests", async () => {
    const { host, sent, until } = setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" }));
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    await breathe();
    host.receive({ type: "train", id: 2 });
    await breathe();
    const before = sent.length;
    host.receive({ type: "pause", id: 3 });
    await expect.poll(() => sent.some((message) => message.type === "done" && message.id === 3)).toBe(true);
    const ends = sent.slice(before);
    const done = ends.filter((message) => message.type === "done");
    expect(done.map(({ id }) => id)).toEqual([2, 3]);
    const last = done.at(-1)?.update;
    expect(ends.filter((message) => message.type === "trace" && message.update === last).length).toBe(1);
    expect(ends.filter((message) => message.type === "saved" && message.checkpoint.update === last).length).toBe(1);
  });

  it("is given another end while it trains: an update, also one that is past, and none", async () => {
    const { host, sent, until } = setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" }));
    const endOf = async (id: number): Promise<number> => {
      const found = (): FromWorker | undefined => sent.find((message) => message.type === "done" && message.id === id);
      await expect.poll(found).toBeDefined();
      const done = found();
      return done?.type === "done" ? done.update : NaN;
    };
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    host.receive({ type: "train", id: 2 });
    await breathe();
    host.receive({ type: "train", id: 3, until: 400 });
    expect(await endOf(3)).toBe(400);
    expect(await endOf(2)).toBeLessThanOrEqual(400);
    host.receive({ type: "train", id: 4, until: 7 });
    expect(await endOf(4)).toBe(400);
  });

  it("answers a request before there is a run with a Problem", async () => {
    const { host, until } = setUp(async () => wasm);
    host.receive({ type: "train", id: 5 });
    expect(await until("problem")).toMatchObject({ id: 5, problem: { key: "page.notOpen" } });
  });
});

describe("a report", () => {
  const onWasm = (): ReturnType<typeof setUp> =>
    setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" as const }));

  it("is of as many batches as are asked for; pings are answered meanwhile, and training goes on afterwards", async () => {
    const { host, sent, until } = onWasm();
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    host.receive({ type: "train", id: 2, updates: 60 });
    host.receive({ type: "report", id: 3, batches: 40 });
    for (let i = 0; i < 3; i++) await breathe();
    host.receive({ type: "ping", id: 4 });
    const { report } = await until("reported");
    expect(report).toMatchObject({ batches: 40, episodes: 640 });
    expect(sent.findIndex(({ type }) => type === "ready")).toBeLessThan(
      sent.findIndex(({ type }) => type === "reported"),
    );
    expect((await until("done")).update).toBe(60);
  });

  it("is cut short by another request, and says so by its number of batches", async () => {
    const { host, until } = onWasm();
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    host.receive({ type: "report", id: 2, batches: 4000 });
    host.receive({ type: "checkpoint", id: 3 });
    expect((await until("reported")).report.batches).toBe(2);
    await until("checkpointed");
  });

  it("tells how far it is, and ends with what it has when that is enough, without an end to training", async () => {
    const { host, sent, until } = onWasm();
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    host.receive({ type: "train", id: 2, updates: 30 });
    host.receive({ type: "report", id: 3, batches: 4000 });
    expect((await until("measuring")).done).toBeGreaterThan(0);
    host.receive({ type: "enough" });
    const { report } = await until("reported");
    expect(report.batches).toBeLessThan(4000);
    expect(report.batches).toBeGreaterThanOrEqual(2);
    expect((await until("done")).update).toBe(30);
    host.receive({ type: "report", id: 4, batches: 3 });
    await expect.poll(() => sent.some((message) => message.type === "reported" && message.id === 4)).toBe(true);
    expect(sent.flatMap((one) => (one.type === "reported" ? [one.report.batches] : [])).at(-1)).toBe(3);
  });

  it("is of two batches where that was enough before it began", async () => {
    const { host, until } = onWasm();
    host.receive({ type: "open", id: 1, experiment });
    await until("opened");
    host.receive({ type: "train", id: 2, updates: 30 });
    host.receive({ type: "report", id: 3, batches: 300 });
    host.receive({ type: "enough" });
    expect((await until("reported")).report.batches).toBe(2);
    expect((await until("done")).update).toBe(30);
  });
});

it("tells how well every part is known before training and whenever the next begins", async () => {
  const { host, sent, until } = setUp(async (name) => (name === "wasm" ? wasm : { reason: "absent" }));
  const task = { id: "continual", settings: { stream: "permuted-bits", phase: 10 } };
  host.receive({ type: "open", id: 1, experiment: { ...experiment, task } });
  host.receive({ type: "train", id: 2, updates: 25 });
  await until("done");
  const stages = sent.flatMap((message) => (message.type === "stage" ? [message.stage] : []));
  expect(stages.map(({ stage, update }) => [stage, update])).toEqual([
    [0, 0],
    [1, 10],
    [2, 20],
  ]);
});

it("the host says how long it may be silent before it compiles, before it measures, and when it works on another engine", async () => {
  const told: number[][] = [];
  const { host, sent, until } = setUp(async (name) => {
    told.push(sent.flatMap((message) => (message.type === "effort" ? message.milliseconds : [])));
    return name === "reference" ? { engine: engineNamed("reference"), isSoftware: false } : { reason: "absent" };
  });
  const text = "model m\nsize unit = 3 in 1..9\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";
  host.receive({
    type: "open",
    id: 1,
    experiment: { ...experiment, model: { id: "lstm", settings: { unit: 3 }, text } },
  });
  await until("opened");
  expect(told[0]).toHaveLength(2);
  const [compiling, onWasm] = told[0];
  expect(compiling).toBeGreaterThan(30_000);
  expect(onWasm).toBeGreaterThan(0);
  const all = sent.flatMap((message) => (message.type === "effort" ? message.milliseconds : []));
  expect(all.at(-1)).toBeGreaterThan(50 * onWasm);
});
