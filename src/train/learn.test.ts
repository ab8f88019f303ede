import { describe, expect, it } from "vitest";
import { valueOfFile } from "../core/shelf.ts";
import type { OptimiserName } from "../engine/engine.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { storyFile } from "../tasks/story/testing/file.ts";
import type { Metrics } from "../tasks/task.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { openRun, type Checkpoint, type Run } from "./run.ts";
import { readCheckpoint, writeCheckpoint } from "./weights.ts";

async function trained(experiment: Experiment, steps: number, resume?: Checkpoint): Promise<Run> {
  const run = await openRun({ experiment, engine: wasmEngine, ...(resume ? { resume } : {}) });
  for (let i = 0; i < steps; i++) await run.advance();
  return run;
}

/** Trains until a look at the held-out episodes satisfies `isLearnt`; at most `most` updates. */
async function learns(experiment: Experiment, most: number, isLearnt: (metrics: Metrics) => boolean): Promise<Run> {
  const run = await trained(experiment, 0);
  while (run.update < most) {
    await run.advance();
    // However it jumps meanwhile, it is not taken for diverged.
    expect(run.divergence).toBeNull();
    if (run.update % 50 === 0 && isLearnt((await run.evaluate()).metrics)) return run;
  }
  throw new Error(`not learnt in ${most} updates: ${JSON.stringify(await run.evaluate())}`);
}

describe("on wasm, a model learns its task", () => {
  it("ntm-copy: copies eight vectors with less than a tenth of a wrong bit", async () => {
    await learns({ ...presetById("ntm-copy"), seed: 3 }, 6000, ({ wrongBits = NaN }) => wrongBits < 0.1);
  }, 180_000);

  it("a small gru-adding: far below the error of the trivial answer", async () => {
    const preset = presetById("gru-adding");
    const small = { ...preset, model: { id: "gru", settings: { unit: 32 } } };
    const task = { id: "adding", settings: { length: 12 } };
    await learns({ ...small, task }, 1500, ({ meanSquaredError = NaN }) => meanSquaredError < 0.03);
  }, 180_000);

  it("lstm-recall: far above chance", async () => {
    await learns(presetById("lstm-recall"), 1500, ({ accuracy = NaN }) => accuracy > 0.6);
  }, 180_000);

  it("a small lstm-text: below four bits per character, and its sample has words of the text", async () => {
    const preset = { ...presetById("lstm-text"), model: { id: "lstm", settings: { unit: 48 } } };
    const run = await learns(preset, 600, ({ bitsPerCharacter = NaN }) => bitsPerCharacter < 3.6);
    const sample = await run.sample({ prompt: "The keeper ", length: 60, temperature: 0.3, draw: 1 });
    expect(sample).toMatch(/ (the|and|a|he|she|it|of|to|in) /);
  }, 180_000);

  it.each([
    ["lstm-parity", "accuracyBeyond", 0.98],
    ["lstm-anbn", "wholeAnswers", 0.98],
    ["lstm-dyck", "rightTimes", 0.97],
    ["lstm-temporal-order", "accuracy", 0.98],
    ["gru-distractors", "accuracy", 0.95],
    ["mlstm-associative", "accuracy", 0.9],
    ["memory-network-associative", "accuracy", 0.9],
    ["memn2n-one-fact", "accuracy", 0.93],
    ["memn2n-deduction", "accuracy", 0.95],
    ["entity-network-one-fact", "accuracy", 0.93],
    ["kv-memory-graph", "accuracy", 0.95],
    ["prototype-glyphs", "sight2", 0.88],
    ["slstm-parity", "accuracy", 0.98],
    ["hopfield-patterns", "wholePatterns", 0.9],
  ])(
    "%s: %s above %d",
    async (id, metric, least) => {
      await learns(presetById(id), 1500, (metrics) => (metrics[metric] ?? NaN) > least);
    },
    180_000,
  );

  it.each(["en", "zh"] as const)(
    "memn2n-one-fact: from a file of stories in %s, too",
    async (language) => {
      const file = valueOfFile("qa1.txt", new TextEncoder().encode(storyFile("one-fact", language, 1000)), false);
      const preset = presetById("memn2n-one-fact");
      const experiment = checkExperiment({ ...preset, task: { id: "story", settings: { source: "own", file } } });
      await learns(experiment, 600, ({ accuracy = NaN }) => accuracy > 0.93);
    },
    180_000,
  );

  it("sequence-vae: the code is used where the decoder must know the wave, and says nothing where it is told enough", async () => {
    const divergence = async (id: string): Promise<number> => {
      const run = await trained(presetById(id), 250);
      const { trace } = await run.probe();
      const last = [...(trace.signals.find(({ name }) => name === "divergence")?.data.slice(-4) ?? [NaN])];
      return last.reduce((sum, nats) => sum + nats, 0);
    };
    expect(await divergence("sequence-vae-waves")).toBeGreaterThan(5);
    expect(await divergence("sequence-vae-collapse")).toBeLessThan(0.1);
  }, 240_000);

  it("ntm-repeat-copy: says a sequence three times over, and counts", async () => {
    await learns(
      presetById("ntm-repeat-copy"),
      5000,
      ({ counted = NaN, wrongBits = NaN }) => counted === 1 && wrongBits < 1,
    );
  }, 180_000);

  it("ntm-associative-recall: finds the item after the one that is asked", async () => {
    await learns(presetById("ntm-associative-recall"), 4000, ({ wholeAnswers = NaN }) => wholeAnswers > 0.8);
  }, 180_000);
});

describe("on wasm, a run that is stopped, written, read and resumed", () => {
  const base = presetById("ntm-copy");
  it.each<OptimiserName>(["sgd", "rmsprop", "adam", "adamw"])("comes to the same bits with %s", async (optimiser) => {
    const training = { ...base.training, optimiser, learningRate: 0.001, weightDecay: 0.01, clipValue: 0.5 };
    const experiment = { ...base, training, changes: [{ update: 13, key: "task.to", value: 12 }] };
    const whole = await trained(experiment, 30);
    const half = await trained(experiment, 17);
    const bytes = writeCheckpoint(half.program, await half.checkpoint());
    const rest = await trained(experiment, 13, readCheckpoint(half.program, bytes));
    expect(await rest.fingerprint()).toBe(await whole.fingerprint());
    expect((await rest.checkpoint()).snapshot).toEqual((await whole.checkpoint()).snapshot);
  });
});
