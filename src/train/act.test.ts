import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import type { Batch } from "../engine/engine.ts";
import { relativeError } from "../engine/golden.ts";
import { referenceEngine } from "../engine/reference/engine.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { modelById } from "../models/all.ts";
import { taskById } from "../tasks/all.ts";
import type { ActedEpisodes, World } from "../tasks/task.ts";
import { actionWeights, actOut, returnsOf } from "./act.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { prepare } from "./prepare.ts";
import { openRun, type Checkpoint, type Run } from "./run.ts";
import { readCheckpoint, writeCheckpoint } from "./weights.ts";

const maze: Experiment = {
  ...presetById("gru-t-maze"),
  model: { id: "gru", settings: { unit: 12 } },
  task: { id: "t-maze", settings: { corridor: 3, sensorNoise: 0.1 } },
};

async function trained(experiment: Experiment, steps: number, resume?: Checkpoint): Promise<Run> {
  const run = await openRun({ experiment, engine: wasmEngine, ...(resume && { resume }) });
  for (let i = 0; i < steps; i++) await run.advance();
  return run;
}

const successOf = async (run: Run): Promise<number> => (await run.evaluate()).metrics["success"] ?? NaN;

/** Two episodes of three times, the second one shorter. */
const episodes: ActedEpisodes = {
  size: 2,
  steps: 3,
  input: new Float32Array(6),
  target: Float32Array.of(0, 0, 1, 0, 2, 0),
  mask: Float32Array.of(1, 1, 1, 1, 1, 0),
  reward: Float32Array.of(0, 0, 4, 0, -1, 0),
  state: Uint16Array.of(0, 1, 1, 0, 1, 0),
};

describe("what an action weighs", () => {
  const none = new Float32Array(6);

  it("returns are rewards from there on, discounted by 0.98 a update", () => {
    const returns = [...returnsOf(episodes)];
    [4 * 0.98 * 0.98, 4 * 0.98, 4, -0.98, -1, 0].forEach((wanted, i) => expect(returns[i]).toBeCloseTo(wanted, 12));
  });

  it("is the return above the mean return from the same state, in deviations, shared among all actions", () => {
    const values = [(4 * 0.98 * 0.98 - 0.98) / 2, (4 * 0.98 + 4 - 1) / 3];
    const above = [...returnsOf(episodes)].map(
      (sum, i) => (sum - (values[episodes.state[i] ?? 0] ?? 0)) * (episodes.mask[i] ?? 0),
    );
    const deviation = Math.sqrt(above.reduce((sum, one) => sum + one * one, 0) / 5);
    const weights = actionWeights(episodes, none);
    above.forEach((one, i) => expect(weights[i]).toBeCloseTo(one / deviation / 5, 6));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0, 6);
  });

  it("is greater by a little for what surprises, and nothing where every return is the same", () => {
    const surprise = Float32Array.of(0, 0, 1, 0, 0, 0);
    const difference = (actionWeights(episodes, surprise)[2] ?? 0) - (actionWeights(episodes, none)[2] ?? 0);
    expect(difference).toBeCloseTo(0.02 / 5, 7);
    const equal = { ...episodes, reward: new Float32Array(6) };
    expect(actionWeights(equal, none).every((weight) => weight === 0)).toBe(true);
  });
});

describe("a network that acts", { timeout: 60_000 }, () => {
  it("learns to follow the cue from reward alone", async () => {
    const run = await trained(maze, 0);
    expect(await successOf(run)).toBeLessThan(0.7);
    while (run.update < 400 && (await successOf(run)) < 0.95) for (let i = 0; i < 50; i++) await run.advance();
    const { metrics, loss } = await run.evaluate();
    expect(metrics["success"]).toBeGreaterThanOrEqual(0.95);
    expect(loss).toBeCloseTo(4 - (metrics["meanReturn"] ?? NaN), 9);
  });

  it("finds no more than half without memory", async () => {
    const text = modelById("feedforward")?.text ?? "";
    const run = await trained({ ...maze, model: { id: "gru", text, settings: { unit: 12 } } }, 300);
    const { metrics } = await run.evaluate();
    expect(metrics["success"]).toBeLessThan(0.7);
    expect(metrics["episodeSteps"]).toBeLessThan(8);
  });

  it("comes to the same bits from the same seed, and to others from another", async () => {
    const print = await (await trained(maze, 12)).fingerprint();
    expect(await (await trained(maze, 12)).fingerprint()).toBe(print);
    expect(await (await trained({ ...maze, seed: 2 }, 12)).fingerprint()).not.toBe(print);
  });

  it("does on the reference engine what it does on wasm", async () => {
    const few = { ...maze, training: { ...maze.training, batch: 8 } };
    const onReference = await openRun({ experiment: few, engine: referenceEngine });
    const onWasm = await trained(few, 0);
    for (let i = 0; i < 2; i++)
      expect((await onReference.advance()).loss).toBeCloseTo((await onWasm.advance()).loss ?? NaN, 6);
    expect(relativeError(await onWasm.weights(), await onReference.weights())).toBeLessThan(1e-4);
  });

  it("goes on from a checkpoint to the same bits, live changes of the maze included", async () => {
    const changes = [{ update: 9, key: "task.corridor", value: 5 }];
    const whole = await trained({ ...maze, changes }, 15);
    const half = await trained({ ...maze, changes }, 7);
    const checkpoint = readCheckpoint(half.program, writeCheckpoint(half.program, await half.checkpoint()));
    const rest = await trained({ ...maze, changes }, 8, checkpoint);
    expect(await rest.fingerprint()).toBe(await whole.fingerprint());
  });

  it("shows in the probe what it did, one reading for each update, and the same walk again", async () => {
    const run = await trained(maze, 20);
    const { trace, readings } = await run.probe();
    expect(readings.length).toBe(trace.steps);
    const [target, mask] = ["target", "mask"].map((name) => trace.signals.find((signal) => signal.name === name)?.data);
    expect(mask?.every((value) => value === 1)).toBe(true);
    const arrows = ["→", "↑", "↓", "←"];
    readings.forEach(({ symbol }, time) => expect(target?.[time * 4 + arrows.indexOf(symbol)]).toBe(1));
    expect((await run.probe()).readings).toEqual(readings);
    expect(await run.evaluate()).toEqual(await run.evaluate());
  });

  it("gives as loss of an update what the return falls short of the best", async () => {
    const run = await trained(maze, 0);
    const { loss } = await run.advance();
    expect(loss).toBeGreaterThan(1);
    expect(loss).toBeLessThan(4 + 0.1 * run.task.longest);
  });

  it("learns from what it saw while it acted, the program's own noise included", async () => {
    const task = taskById("t-maze").open(maze.task.settings);
    const seen: Batch[] = [];
    const noise = randomStream(2, "noise");
    const { batch, trainingBatch } = await actOut({
      world: task.acting?.begin(randomStream(1, "world"), 3) as World,
      task,
      bestReturn: 4,
      // Two channels of noise behind the four of the task.
      extend: ({ size, steps, ...rest }) => ({ ...rest, size, steps, input: Float32Array.from({ length: size * steps * 6 }, (_, i) => (i % 6 < 4 ? 0 : noise.normal())) }), // prettier-ignore
      evaluate: async (looked) => {
        seen.push(looked);
        return { output: new Float32Array(looked.size * looked.steps * 4), terms: [] };
      },
      random: randomStream(1, "actions"),
    });
    expect(seen.length).toBe(batch.steps);
    for (const [time, looked] of seen.entries())
      for (let episode = 0; episode < 3; episode++) {
        const length = 6 * (time + 1);
        const rows = looked.input.subarray(episode * looked.steps * 6, episode * looked.steps * 6 + length);
        expect(rows).toEqual(batch.input.subarray(episode * batch.steps * 6, episode * batch.steps * 6 + length));
      }
    expect(trainingBatch.input).toBe(batch.input);
    expect(trainingBatch.mask.some((weight) => weight < 0)).toBe(true);
  });

  it.each([
    ["reads backwards", "use gru(x) reversed as back[unit]\noutput linear(h', back)", /reads an episode from its end/],
    [
      "has its own loss",
      "loss extra = sum[unit](h' * h')\noutput linear(h')",
      /terms of its own to the loss \(extra\)/,
    ],
  ])("cannot be a model that %s, and says why", (_, end, why) => {
    const text = `model odd "Odd"\n\nsize unit = 4 in 1..64\nstate h[unit]\n\nh' = tanh(linear[unit](x, h))\n${end}\n`;
    expect(() => prepare({ ...maze, model: { id: "gru", text, settings: {} } })).toThrow(why);
  });

  it("is refused where acting costs too much, though one update alone would not", async () => {
    const task = { id: "t-maze", settings: { corridor: 30, sensorNoise: 0 } };
    const huge = {
      ...maze,
      task,
      model: { id: "gru", settings: { unit: 256 } },
      training: { ...maze.training, batch: 128 },
    };
    await expect(openRun({ experiment: huge, engine: wasmEngine })).rejects.toThrow(/operations, the limit/);
  });
});
