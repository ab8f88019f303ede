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
import { readWeights } from "../train/weights.ts";
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

const experiments: readonly (readonly [string, Experiment])[] = [
  ["sgd on bits", experiment(copy, { optimiser: "sgd", ...clipped })],
  ["rmsprop on values", experiment(adding, { optimiser: "rmsprop", ...clipped })],
  ["adam on classes, without clipping", experiment(recall, { optimiser: "adam", clipNorm: 0, weightDecay: 0.1 })],
  [
    "adamw, with a learning rate and a task that change on the way",
    experiment(copy, { optimiser: "adamw", ...clipped }, [
      { update: 2, key: "learningRate", value: 0.2 },
      { update: 4, key: "task.to", value: 5 },
    ]),
  ],
];

describe.skipIf(!isThere)(
  `train.py${isThere ? "" : ` (skipped: ${python} has no torch)`}`,
  { timeout: 120_000 },
  () => {
    const trained = isThere ? trainAll() : [];

    it.each(experiments.map(([name, one], i) => ({ name, one, i })))(
      "goes where the run goes: $name",
      async ({ one, i }) => {
        const run = await openRun({ experiment: one, engine: wasmEngine });
        const before = await run.weights();
        for (let step = 0; step < steps; step++) await run.advance();
        const theirs = readWeights(run.program, trained[i] as Uint8Array);
        expect(relativeError(before, theirs)).toBeGreaterThan(1e-3);
        expect(relativeError(await run.weights(), theirs)).toBeLessThan(1e-5);
      },
    );
  },
);

/** The weights at which train.py arrives, per experiment. */
function trainAll(): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-train-"));
  try {
    const folders = experiments.map(([, one], i) => {
      const own = join(folder, String(i));
      mkdirSync(own);
      for (const { name, bytes } of pytorchFiles({ experiment: one })) writeFileSync(join(own, name), bytes);
      return own;
    });
    const stdio = ["ignore", "ignore", "inherit"] as const;
    execFileSync(python, ["src/export/testing/train.py", folder, String(steps)], { stdio: [...stdio] });
    return folders.map((own) => new Uint8Array(readFileSync(join(own, "trained.safetensors"))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
