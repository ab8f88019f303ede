import { describe, expect, it } from "vitest";
import type { SettingValue } from "../core/setting.ts";
import type { Experiment } from "./experiment.ts";
import { fakeEngine } from "./fake.ts";
import { train, type TrainingEvent } from "./loop.ts";
import type { Goal } from "./goal.ts";
import { presetById, presetIds } from "./presets.ts";
import { prepare } from "./prepare.ts";
import { beginAt, openRun, type Run } from "./run.ts";
import { startWeights } from "./start.ts";

const copy = presetById("lstm-copy");
const start = (experiment: Experiment = copy): Promise<Run> => openRun({ experiment, engine: fakeEngine });

async function advance(run: Run, steps: number): Promise<Run> {
  for (let i = 0; i < steps; i++) await run.advance();
  return run;
}

describe("a run", () => {
  it.each(presetIds)("opens the preset %s, trains, evaluates, traces", async (id) => {
    const run = await advance(await start(presetById(id)), 2);
    const { update, loss, metrics } = await run.evaluate();
    expect(update).toBe(2);
    expect([loss, ...Object.values(metrics)].every(Number.isFinite)).toBe(true);
    const { trace, readings } = await run.probe();
    expect(readings.length).toBe(trace.steps);
  });

  it("shows the scene of its task's episode, with what the network says of it", async () => {
    const { scene } = await (await start(presetById("prototype-glyphs"))).probe();
    expect(scene?.kind).toBe("pictures");
    expect(scene?.kind === "pictures" && scene.verdicts.every((verdict) => verdict?.got)).toBe(true);
    expect(await (await start()).probe()).not.toHaveProperty("scene");
  });

  it("comes to the same bits from the same experiment, and to others from another seed", async () => {
    const one = await (await advance(await start(), 5)).fingerprint();
    expect(await (await advance(await start(), 5)).fingerprint()).toBe(one);
    expect(await (await advance(await start({ ...copy, seed: 2 }), 5)).fingerprint()).not.toBe(one);
  });

  it("goes on from a checkpoint to the bits of an uninterrupted run, live changes included", async () => {
    const changing = { ...copy, changes: [3, 6].map((update) => ({ update, key: "task.to", value: update })) };
    const whole = await advance(await start(changing), 9);
    for (const at of [2, 3, 5]) {
      const resume = await (await advance(await start(changing), at)).checkpoint();
      const rest = await openRun({ experiment: changing, engine: fakeEngine, resume });
      expect(await (await advance(rest, 9 - at)).fingerprint()).toBe(await whole.fingerprint());
    }
  });
});

describe("live changes of a run", () => {
  it("are recorded, so that the recorded experiment gives the same run again", async () => {
    const run = await advance(await start(), 4);
    run.change("learningRate", 0.5);
    run.change("task.to", 3);
    run.change("batch", 5);
    await advance(run, 4);
    expect(run.experiment.changes.map(({ update, key }) => [update, key])).toEqual([
      [4, "learningRate"],
      [4, "task.to"],
      [4, "batch"],
    ]);
    expect(await (await advance(await start(run.experiment), 8)).fingerprint()).toBe(await run.fingerprint());
    expect(await (await advance(await start(), 8)).fingerprint()).not.toBe(await run.fingerprint());
  });

  it("that cannot be made are refused, and the run stays as it was", async () => {
    const run = await advance(await start(), 1);
    const refused: [string, SettingValue, RegExp][] = [
      ["optimiser", "sgd", /optimiser.*only batch/],
      ["task.bits", 4, /task.bits/],
      ["learningRate", -1, /learningRate/],
      ["task.from", 9, /shortest length 9/],
      ["__proto__", 1, /__proto__/],
    ];
    for (const [key, value, message] of refused) expect(() => run.change(key, value)).toThrow(message);
    expect(run.experiment).toEqual(copy);
    expect(await (await advance(run, 2)).fingerprint()).toBe(await (await advance(await start(), 3)).fingerprint());
  });
});

describe("a run, besides training,", () => {
  it("tells the task how many updates there were, also after going on from a checkpoint", async () => {
    const { task, ...experiment } = presetById("rnn-continual");
    const settings = { ...task.settings, phase: 10 };
    const trained: number[][] = [];
    const open: typeof fakeEngine.open = async (program, options) => {
      const session = await fakeEngine.open(program, options);
      const update: typeof session.update = (batch, update) => {
        trained.push([...new Set(batch.target)].toSorted((a, b) => a - b));
        return session.update(batch, update);
      };
      return { ...session, update };
    };
    const engine = { ...fakeEngine, open };
    const run = await openRun({ experiment: { ...experiment, task: { ...task, settings } }, engine });
    for (let i = 0; i < 15; i++) await run.advance();
    const resumed = await openRun({ experiment: run.experiment, engine, resume: await run.checkpoint() });
    for (let i = 0; i < 6; i++) await resumed.advance();
    expect(trained.map((digits) => digits.join(""))).toEqual([
      ...Array<string>(10).fill("01"),
      ...Array<string>(10).fill("23"),
      "45",
    ]);
  });

  it("moves to another engine without a difference, from here or from an earlier checkpoint", async () => {
    const whole = await (await advance(await start(), 6)).fingerprint();
    const run = await advance(await start(), 3);
    const early = await run.checkpoint();
    await run.moveTo(fakeEngine);
    expect(await (await advance(run, 3)).fingerprint()).toBe(whole);
    await run.moveTo(fakeEngine, early);
    expect(run.update).toBe(3);
    expect(await (await advance(run, 3)).fingerprint()).toBe(whole);
  });

  it(
    "refuses what costs too much with the number, at the start and live, and stays as it was",
    { timeout: 120_000 },
    async () => {
      const huge = {
        ...copy,
        training: { ...copy.training, batch: 256 },
        model: { id: "lstm", settings: { unit: 512 } },
      };
      const long = { ...huge, task: { id: "copy", settings: { bits: 16, from: 1, to: 128 } } };
      await expect(start(long)).rejects.toThrow(/operations, the limit is \d+ billion/);
      const deep = { ...long, model: { id: "ntm", settings: { unit: 512, slot: 256, width: 64, head: 4 } } };
      await expect(start({ ...deep, training: { ...copy.training, batch: 1 } })).rejects.toThrow(
        /MB of memory, the limit/,
      );
      const run = await start({ ...huge, task: { id: "copy", settings: { to: 2 } } });
      expect(() => run.change("task.to", 128)).toThrow(/operations/);
      expect(run.experiment.changes).toEqual([]);
      expect((await run.advance()).update).toBe(1);
    },
  );

  it("evaluates on the same held-out episodes each time", async () => {
    const run = await start();
    expect(await run.evaluate()).toEqual(await run.evaluate());
  });

  it("starts from given weights, and refuses those of another size with both sizes", async () => {
    const { program } = prepare(copy);
    const weights = startWeights(program, 9);
    const begin = (from: Float32Array) => openRun({ experiment: copy, engine: fakeEngine, resume: beginAt(from, 30) });
    const run = await begin(weights);
    expect(await run.weights()).toEqual(weights);
    expect(run.update).toBe(30);
    const short = begin(weights.subarray(1));
    await expect(short).rejects.toThrow(`${weights.length - 1} numbers, this model has ${weights.length}`);
  });

  it("says in the trace what characters the indices stand for, also after a message between threads", async () => {
    const run = await start(presetById("lstm-text"));
    const { trace } = structuredClone(await run.probe());
    const output = trace.signals.find(({ name }) => name === "output");
    expect(output?.labels?.["output"]).toEqual(run.task.alphabet);
    expect(output?.sizes[1]).toBe(run.task.alphabet?.length);
    const story = await start(presetById("memn2n-one-fact"));
    const answer = (await story.probe()).trace.signals.find(({ name }) => name === "output");
    expect(answer?.labels).toEqual({ output: story.task.labels?.output });
    expect(answer?.labels?.["output"]).toContain("garden");
    const copied = await (await start()).probe();
    expect(copied.trace.signals.filter(({ labels }) => labels)).toEqual([]);
  });

  it("samples text of the wished length, the same for the same draw, and only where there is an alphabet", async () => {
    const run = await start(presetById("lstm-text"));
    const request = { prompt: "The keeper", length: 12, temperature: 1, draw: 1 };
    const sample = await run.sample(request);
    expect(Array.from(sample).length).toBe(12);
    expect(await run.sample(request)).toBe(sample);
    expect(await run.sample({ ...request, draw: 2 })).not.toBe(sample);
    await expect((await start()).sample(request)).rejects.toThrow("no alphabet");
  });
});

describe("the training loop", () => {
  it("reports every update, evaluates as often as asked and at the end, and stops when told", async () => {
    const run = await start();
    const events: TrainingEvent[] = [];
    for await (const event of train(run, { until: 5, evaluateEvery: 2 })) events.push(event);
    expect(events.filter(({ type }) => type === "update").length).toBe(5);
    const looks = events.flatMap((event) => (event.type === "heldOut" ? [event.report.update] : []));
    expect(looks).toEqual([2, 4, 5]);
    for await (const event of train(run, { until: 99, evaluateEvery: 50, isStopped: () => run.update >= 7 }))
      if (event.type === "update") expect(event.report.update).toBeLessThanOrEqual(7);
    expect(run.update).toBe(7);
  });

  it("tells the weights that are worth keeping, and the seconds of training alone", async () => {
    const run = await start();
    const kept: number[] = [];
    let seconds = 0;
    for await (const event of train(run, { until: 9, evaluateEvery: 50, isKept: true, seconds: 7 })) {
      if (event.type === "frame") kept.push(event.frame.update);
      if (event.type === "checkpoint") kept.push(event.checkpoint.update);
      if (event.type === "update") seconds = event.seconds;
    }
    expect(kept).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seconds).toBeGreaterThan(7);
  });

  it("ends where the goal is met at as many looks running as are asked for", async () => {
    const run = await start();
    const goal: Goal = { metric: "wrongBits", below: Infinity, within: 1000 };
    const events: TrainingEvent[] = [];
    for await (const event of train(run, { until: 99, evaluateEvery: 2, goal: { goal, looks: 3 } })) events.push(event);
    expect(events.at(-1)).toEqual({ type: "goal", update: 2 });
    expect(run.update).toBe(6);
  });
});
