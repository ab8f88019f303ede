import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { relativeError } from "../engine/golden.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { openRun } from "../train/run.ts";
import { readStart } from "../train/weights.ts";
import { pytorchFiles } from "./files.ts";
import { hasTorch, python } from "./testing/torch.ts";

const isThere = hasTorch();
const steps = 6;

function experiment(task: object, training: object, changes: readonly object[] = []): Experiment {
  const model = { id: "gru", settings: { unit: 5 } };
  return checkExperiment({ model, task, training: { batch: 4, ...training }, seed: 5, engine: "wasm", changes });
}

const copy = { id: "copy", settings: { bits: 3, from: 1, to: 3 } };
const adding = { id: "adding", settings: { length: 6 } };
const recall = { id: "recall", settings: { symbols: 3, length: 2, delay: 1 } };
const clipped = { clipNorm: 0.2, clipValue: 0.05, learningRate: 0.03, weightDecay: 0.1 };

const story = { id: "story", settings: { kind: "one-fact" } };
const readsUpdate = { id: "memn2n", settings: { width: 6, hop: 1, start: 5 } };

/** With the updates after which it is exported. */
const experiments: readonly (readonly [string, Experiment, number])[] = [
  ["sgd on bits", experiment(copy, { optimiser: "sgd", ...clipped }), 0],
  ["rmsprop on values", experiment(adding, { optimiser: "rmsprop", ...clipped }), 0],
  ["adam on classes, without clipping", experiment(recall, { optimiser: "adam", clipNorm: 0, weightDecay: 0.1 }), 0],
  [
    "adamw, with a learning rate and a task that change on the way",
    experiment(copy, { optimiser: "adamw", ...clipped }, [
      { update: 2, key: "learningRate", value: 0.2 },
      { update: 4, key: "task.to", value: 5 },
    ]),
    0,
  ],
  [
    "a model that reads how many updates its weights have seen, from the middle",
    checkExperiment({ ...experiment(story, { optimiser: "sgd", ...clipped }), model: readsUpdate }),
    3,
  ],
];

describe.skipIf(!isThere)(
  `train.py${isThere ? "" : ` (skipped: ${python} has no torch)`}`,
  { timeout: 120_000 },
  () => {
    const trained = isThere ? trainAll() : Promise.resolve([]);

    it.each(experiments.map(([name, one, begun], i) => ({ name, one, begun, i })))(
      "goes where the run goes: $name",
      async ({ one, begun, i }) => {
        const run = await openRun({ experiment: one, engine: wasmEngine });
        for (let update = 0; update < begun; update++) await run.advance();
        const before = await run.weights();
        for (let step = 0; step < steps; step++) await run.advance();
        const { update, snapshot } = readStart(run.program, (await trained)[i] as Uint8Array);
        expect(update).toBe(run.update);
        expect(relativeError(before, snapshot.weights)).toBeGreaterThan(1e-3);
        expect(relativeError(await run.weights(), snapshot.weights)).toBeLessThan(1e-5);
      },
    );
  },
);

/** The weights at which train.py arrives, per experiment. */
async function trainAll(): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-train-"));
  try {
    const folders = experiments.map((_, i) => join(folder, String(i)));
    for (const [i, [, one, begun]] of experiments.entries()) {
      const own = folders[i] ?? folder;
      mkdirSync(own);
      const files = pytorchFiles({ experiment: one, trained: await weightsAfter(one, begun) });
      for (const { name, bytes } of files) writeFileSync(join(own, name), bytes);
    }
    const stdio = ["ignore", "ignore", "inherit"] as const;
    execFileSync(python, ["src/export/testing/train.py", folder, String(steps)], { stdio: [...stdio] });
    return folders.map((own) => new Uint8Array(readFileSync(join(own, "trained.safetensors"))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function weightsAfter(one: Experiment, update: number): Promise<{ weights: Float32Array; update: number }> {
  const run = await openRun({ experiment: one, engine: wasmEngine });
  while (run.update < update) await run.advance();
  return { weights: await run.weights(), update };
}
