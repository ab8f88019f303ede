/** Training must not slow as it learns: one update of a network that knows its task against one of a network at its start. */
import { readFileSync } from "node:fs";
import type { Update } from "../src/engine/engine.ts";
import { extendBatch } from "../src/engine/extend.ts";
import { wasmEngine } from "../src/engine/wasm/engine.ts";
import { randomStream } from "../src/core/random.ts";
import { prepare } from "../src/train/prepare.ts";
import { presetById } from "../src/train/presets.ts";
import { startWeights } from "../src/train/start.ts";
import { readWeights } from "../src/train/weights.ts";
import { alternate, onProcessor, repeat, type Runner } from "./alternate.ts";
import type { Job, Pair } from "./row.ts";

/** Too small to move any weight: both sides stay what they are. */
const still: Update = { optimiser: "adam", learningRate: 1e-12, clipNorm: 10, clipValue: 0, weightDecay: 0 };
/** Different episodes, in turn: how small the gradients are differs from one to the next. */
const batches = 20;

/** `root`: the project's folder. */
export function learnedJobs(root: string): readonly Job[] {
  return [
    {
      work: "NTM copy after 200,000 updates, training, wasm, one thread, Node (ms of processor per update)",
      against: "the same at its start",
      atLeast: 0.95,
      measure: () => lateAgainstEarly(root),
    },
  ];
}

async function lateAgainstEarly(root: string): Promise<Pair> {
  const { program } = prepare(presetById("ntm-copy"));
  const late = readWeights(program, readFileSync(`${root}/bench/ntm-copy-200000.safetensors`));
  return alternate(await trainer(late), await trainer(startWeights(program, 1)), { turn: 200, limit: 60_000 });
}

async function trainer(weights: Float32Array): Promise<Runner> {
  const experiment = presetById("ntm-copy");
  const { seed, training } = experiment;
  const { program, task } = prepare(experiment);
  const session = await wasmEngine.open(program, { loss: task.loss, weights });
  const drawn = Array.from({ length: batches }, (_, i) => {
    const noise = randomStream(seed, `learned noise ${i}`);
    return extendBatch(program, task.draw(randomStream(seed, `learned ${i}`), training.batch), {
      updates: 0,
      random: noise,
      isTraining: true,
    });
  });
  let next = 0;
  return onProcessor(repeat(() => session.update(drawn[next++ % batches] ?? drawn[0], still)));
}
