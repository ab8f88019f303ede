import { describe, expect, it } from "vitest";
import { bytesOf, filesOf, isShelved, nameReference, referenceTo } from "../core/shelf.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { presetById } from "../train/presets.ts";
import { firstProbe, type Probe } from "../train/probe.ts";
import { openRun, type Checkpoint, type ProbeReport, type Run } from "../train/run.ts";
import type { FromProber, PictureRequest, ReplayRequest, ToProber } from "./probe-protocol.ts";
import { Prober } from "./prober.ts";

const ntm: Experiment = {
  ...presetById("ntm-copy"),
  model: { id: "ntm", settings: { unit: 12, slot: 8, width: 6, head: 1 } },
  task: { id: "copy", settings: { bits: 3, from: 1, to: 4 } },
};
/** Half the rate and longer sequences from update 6 on. */
const changed: Experiment = {
  ...ntm,
  changes: [
    { update: 6, key: "learningRate", value: 0.005 },
    { update: 6, key: "task.to", value: 6 },
  ],
};
const lstm = { ...ntm, model: { id: "lstm", settings: { unit: 5, peephole: "off" } } };

type Answer = Extract<FromProber, { readonly id: number }>;
type Asked = Omit<Extract<ToProber, { readonly id: number }>, "id">;

function setUp() {
  let nextId = 1;
  const sent: FromProber[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  const post = (message: FromProber): void => {
    sent.push(message);
    if ("id" in message) waiting.get(message.id)?.(message);
  };
  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const prober = new Prober({ post, engine: async () => wasmEngine, breathe, now: () => performance.now() });
  const ask = (request: Asked): Promise<Answer> => {
    const id = nextId++;
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    prober.receive({ ...request, id } as ToProber);
    return answer;
  };
  const picture = (request: PictureRequest): Promise<Answer> => ask({ type: "picture", ...request } as Asked);
  const replay = (tag: number, request: Partial<ReplayRequest> & Pick<ReplayRequest, "until">): Promise<Answer> =>
    ask({
      type: "replay",
      tag,
      experiment: ntm,
      from: null,
      probe: firstProbe,
      needsCheckpoint: false,
      ...request,
    } as Asked);
  return { prober, sent, ask, picture, replay, breathe };
}

async function trained(experiment: Experiment, until: number, resume?: Checkpoint): Promise<Run> {
  const run = await openRun({ experiment, engine: wasmEngine, ...(resume && { resume }) });
  while (run.update < until) await run.advance();
  return run;
}

function reportOf(answer: Answer): ProbeReport {
  if (answer.type !== "pictured" && answer.type !== "replayed") throw new Error(JSON.stringify(answer));
  return answer.report;
}

const cancelled = { type: "problem", problem: { key: "page.cancelled" } };

describe("a picture", () => {
  it("is what the run itself would show: at its update, of its task as it was then, of any probe", async () => {
    const { picture } = setUp();
    const probes: readonly Probe[] = [firstProbe, { ...firstProbe, episode: 3, edits: [{ time: 1, channel: 1 }] }];
    for (const update of [0, 4, 8, 2]) {
      const run = await trained(changed, update);
      const weights = await run.weights();
      for (const probe of probes)
        expect(reportOf(await picture({ experiment: changed, update, weights, probe }))).toEqual(
          await run.probe(probe),
        );
    }
  });

  it("is right for whichever network comes next: nothing of the last one is left in a session", async () => {
    const { picture } = setUp();
    const requests = [
      ntm,
      lstm,
      { ...ntm, seed: 9 },
      presetById("gru-t-maze"),
      presetById("sequence-vae-waves"),
      changed,
    ];
    for (const experiment of [...requests, ...requests.toReversed()]) {
      const run = await openRun({ experiment, engine: wasmEngine });
      const shown = await picture({ experiment, update: 0, weights: await run.weights(), probe: firstProbe });
      expect(reportOf(shown)).toEqual(await run.probe());
      run.dispose();
    }
  });

  it("without weights is of those that the seed begins with", async () => {
    const { picture } = setUp();
    const run = await trained(ntm, 0);
    const shown = await picture({ experiment: ntm, update: 0, weights: null, probe: firstProbe });
    expect(reportOf(shown)).toEqual(await run.probe());
  });

  it("that waits gives way to a newer one of the same key; others are answered in order", async () => {
    const { picture, sent } = setUp();
    const weights = await (await trained(lstm, 0)).weights();
    const at = (update: number, key?: string): Promise<Answer> =>
      picture({ experiment: lstm, update, weights, probe: firstProbe, ...(key && { key }) });
    const answers = await Promise.all([at(0), at(1, "a"), at(2, "b"), at(3, "a"), at(4)]);
    expect(answers[1]).toMatchObject(cancelled);
    const updates = sent.flatMap((message) => (message.type === "pictured" ? [message.report.update] : []));
    expect(updates).toEqual([0, 2, 3, 4]);
  });

  it("of weights of another network is refused with a Problem, and so is what the task cannot read", async () => {
    const { picture } = setUp();
    const weights = new Float32Array(7);
    const wrong = await picture({ experiment: ntm, update: 0, weights, probe: firstProbe });
    expect(wrong).toMatchObject({ type: "problem", problem: { key: "run.weights.size" } });
    const story = presetById("memn2n-one-fact");
    const right = await (await openRun({ experiment: story, engine: wasmEngine })).weights();
    const probe = { ...firstProbe, given: "no story" };
    expect(await picture({ experiment: story, update: 0, weights: right, probe })).toMatchObject({ type: "problem" });
  });
});

describe("a replay", () => {
  it("comes to the bits of the run that was never interrupted, from the start or from a checkpoint", async () => {
    const { replay } = setUp();
    const whole = await trained(changed, 20);
    const from = await (await trained(changed, 8)).checkpoint();
    for (const start of [null, from]) {
      const answer = await replay(1, { experiment: changed, from: start, until: 20, needsCheckpoint: true });
      const { report, fingerprint, checkpoint } = answer as Extract<Answer, { type: "replayed" }>;
      expect(fingerprint).toBe(await whole.fingerprint());
      expect(report).toEqual(await whole.probe());
      expect(checkpoint).toEqual(await whole.checkpoint());
    }
  });

  it("goes on from the last one when a later update is wanted, and begins again when an earlier one is", async () => {
    const { replay } = setUp();
    for (const until of [5, 12, 12, 7, 30]) {
      const answer = (await replay(until, { until })) as Extract<Answer, { type: "replayed" }>;
      expect(answer.fingerprint).toBe(await (await trained(ntm, until)).fingerprint());
      expect(answer.checkpoint).toBeNull();
    }
  });

  it("lets pictures through, tells how far it has come, and ends when it is cancelled", async () => {
    const { replay, picture, prober, sent } = setUp();
    const weights = await (await trained(lstm, 0)).weights();
    const long = replay(7, { until: 1_000_000 });
    while (!sent.some(({ type }) => type === "replaying"))
      reportOf(await picture({ experiment: lstm, update: 0, weights, probe: firstProbe }));
    prober.receive({ type: "cancel", tag: 6 });
    reportOf(await picture({ experiment: lstm, update: 0, weights, probe: firstProbe }));
    prober.receive({ type: "cancel", tag: 7 });
    expect(await long).toMatchObject(cancelled);
    expect(sent.find(({ type }) => type === "replaying")).toMatchObject({ tag: 7, update: expect.any(Number) });
  });

  it("is ended by a newer one", async () => {
    const { replay, breathe } = setUp();
    const older = replay(1, { until: 1_000_000 });
    await breathe();
    const newer = replay(2, { until: 3 });
    expect(await older).toMatchObject(cancelled);
    expect(reportOf(await newer).update).toBe(3);
  });

  it("that cannot be is refused with a Problem, and the next one is made", async () => {
    const { replay } = setUp();
    const from = await (await trained(ntm, 4)).checkpoint();
    expect(await replay(1, { from, until: 2 })).toMatchObject({ type: "problem", problem: { key: "page.engine" } });
    expect(await replay(2, { experiment: { ...ntm, seed: -1 }, until: 2 })).toMatchObject({
      problem: { key: "run.seed" },
    });
    expect(reportOf(await replay(3, { until: 2 })).update).toBe(2);
  });
});

it("asks for files that it has not seen, and keeps none on its shelf", async () => {
  const { ask } = setUp();
  const rows = Array.from({ length: 300 }, (_, i) => `${i % 7},${i % 3}`);
  const bytes = new TextEncoder().encode(["a,b", ...rows].join("\n"));
  const { mark } = referenceTo("rows.csv", bytes);
  const series = presetById("memory-bank-series");
  const data = nameReference(referenceTo("rows.csv", bytes));
  const task = { id: "series", settings: { ...series.task.settings, series: "own", csv: data } };
  const experiment = checkExperiment({ ...series, task });
  expect(filesOf(experiment.task.settings)).toHaveLength(1);
  const request = {
    type: "replay",
    tag: 1,
    experiment,
    from: null,
    until: 0,
    probe: firstProbe,
    needsCheckpoint: true,
  };
  expect(await ask(request as Asked)).toMatchObject({ type: "problem", problem: { key: "data.needed" } });
  const answer = await ask({ ...request, files: [{ mark, bytes }] } as Asked);
  reportOf(answer);
  expect(isShelved(mark)).toBe(false);
  expect(() => bytesOf(data)).toThrow();
});
