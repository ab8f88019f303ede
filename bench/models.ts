/** One update of every model of the registry, as its first preset trains it: against PyTorch and TensorFlow.js. */
import { setBackend } from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import type { Program } from "../src/cell/program.ts";
import { Problem } from "../src/core/problem.ts";
import { randomStream } from "../src/core/random.ts";
import { extendBatch } from "../src/engine/extend.ts";
import { referenceEngine } from "../src/engine/reference/engine.ts";
import { wasmEngine } from "../src/engine/wasm/engine.ts";
import { models } from "../src/models/all.ts";
import { tasks } from "../src/tasks/all.ts";
import { checkExperiment } from "../src/train/check.ts";
import type { Experiment } from "../src/train/experiment.ts";
import { prepare } from "../src/train/prepare.ts";
import { presetById, presets } from "../src/train/presets.ts";
import { startWeights } from "../src/train/start.ts";
import { alternate, onProcessor, type Turns } from "./alternate.ts";
import { once } from "./once.ts";
import { openOurs } from "./ours.ts";
import type { Job, Pair } from "./row.ts";
import { startTorch } from "./torch.ts";
import { expectSameLoss, type Trainable } from "./work.ts";

/** Models with a memory, a state of two axes or more, are what PyTorch runs as many small operations. */
const goals = { memory: 5, plain: 1, tensorflow: 25 };
/** Shorter than for the fixed rows: there are many models. */
const turns: Partial<Turns> = { rounds: 20, limit: 6000, warmUp: 200 };

/** `root`: the project's folder. */
export function modelJobs(root: string): readonly Job[] {
  return models.flatMap(({ id }): Job[] => {
    const experiment = experimentOf(id);
    if (!experiment) return [];
    const open = once(async () => openModel(experiment));
    const { program, task } = prepare(experiment);
    const { batch } = experiment.training;
    const work = `${id}, ${experiment.task.id} ${batch} × ${task.longest}, training, wasm, one thread, Node (ms of processor per update)`;
    return [
      {
        work,
        against: "the exported PyTorch module, one thread",
        atLeast: hasMemory(program) ? goals.memory : goals.plain,
        measure: async () => againstPrinted(await open(), root),
      },
      {
        work,
        against: "the reference engine on TensorFlow.js wasm",
        atLeast: goals.tensorflow,
        measure: async () => againstReference(await open(), root),
      },
    ];
  });
}

/** The model's first preset; without one, its own defaults on the first task that fits it. */
export function experimentOf(id: string): Experiment | undefined {
  const preset = presets.find(({ model }) => model === id);
  if (preset) return presetById(preset.id);
  const base = { model: { id, settings: {} }, training: {}, seed: 1, engine: "auto" };
  const choices = tasks.map((task) => ({ ...base, task: { id: task.id, settings: {} } }));
  return choices.map(fitting).find((experiment) => experiment !== undefined);
}

function fitting(choice: object): Experiment | undefined {
  try {
    const experiment = checkExperiment(choice);
    prepare(experiment);
    return experiment;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function hasMemory({ states }: Program): boolean {
  return states.some(({ axes }) => axes.length > 1);
}

/** Held-out episodes: as long as any in training, and all of one length. */
function openModel(experiment: Experiment): Trainable {
  const { program, task } = prepare(experiment);
  const episodes = task.heldOut(randomStream(experiment.seed, "bench"), experiment.training.batch);
  const batch = extendBatch(program, episodes, {
    updates: 0,
    random: randomStream(experiment.seed, "bench noise"),
    isTraining: true,
  });
  return { program, loss: task.loss, weights: startWeights(program, experiment.seed), batch };
}

async function againstPrinted(work: Trainable, root: string): Promise<Pair> {
  const ours = await openOurs(wasmEngine, work);
  const torch = await startTorch(`${root}/bench/pytorch_peer.py`);
  try {
    if ("missing" in torch) return { ...(await alternate(onProcessor(ours.run), null, turns)), note: torch.missing };
    const theirs = await torch.openPrinted(work);
    expectSameLoss(torch.title, ours.loss, theirs.loss);
    return await alternate(onProcessor(ours.run), theirs.run, turns);
  } finally {
    ours.close();
    if (!("missing" in torch)) torch.close();
  }
}

async function againstReference(work: Trainable, root: string): Promise<Pair> {
  setWasmPaths(`${root}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  if (!(await setBackend("wasm"))) return { ours: null, theirs: null, note: "TensorFlow.js wasm does not start" };
  const ours = await openOurs(wasmEngine, work);
  const theirs = await openOurs(referenceEngine, work);
  try {
    expectSameLoss("the reference engine", ours.loss, theirs.loss);
    return await alternate(onProcessor(ours.run), onProcessor(theirs.run), turns);
  } finally {
    ours.close();
    theirs.close();
  }
}
