/** An experiment as a folder that runs on PyTorch alone: model, weights, data, training, and how to run it. */
import { Problem } from "../core/problem.ts";
import { settingsAt } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import { startWeights } from "../train/start.ts";
import { writeWeights } from "../train/weights.ts";
import { writeData } from "./data.ts";
import { writeModel } from "./model.ts";
import tensors from "./python/tensors.py?raw";
import { writeReadme } from "./readme.ts";
import { writeTrain } from "./train.ts";
import { writeZip, type NamedFile } from "./zip.ts";

export interface ExportOptions {
  readonly experiment: Experiment;
  /** As trained for `update` updates; absent: those that the seed begins with. */
  readonly trained?: { readonly weights: Float32Array; readonly update: number };
}

/** @throws Problem when the experiment does not fit together, or when its data come of what the network does. */
export function pytorchFiles({ experiment, trained }: ExportOptions): NamedFile[] {
  const update = trained?.update ?? 0;
  const { task, program } = prepare(experiment, update);
  if (task.acting) throw new Problem("run.act.export", { task: experiment.task.id });
  const model = writeModel(program, update);
  const weights = trained?.weights ?? startWeights(program, experiment.seed);
  const data = writeData({ experiment, from: update });
  const title = program.title || program.name;
  const train = writeTrain({
    className: model.className,
    title,
    task: experiment.task.id,
    loss: task.loss,
    optimiser: experiment.training.optimiser,
    settings: schedule(experiment, update),
    updates: update,
    takesUpdate: program.extras.some(({ kind }) => kind === "update"),
    hasTerms: program.terms.length > 0,
  });
  const readme = writeReadme({
    title,
    className: model.className,
    update,
    batches: data.batches,
    batch: settingsAt(experiment, update).training.batch,
  });
  const origin = { seed: String(experiment.seed), update: String(update) };
  return [
    textFile("README.md", readme),
    textFile("model.py", model.text),
    textFile("train.py", train),
    textFile("tensors.py", tensors),
    textFile("experiment.json", `${JSON.stringify(experiment, null, 2)}\n`),
    { name: "weights.safetensors", bytes: Uint8Array.from(writeWeights(program, weights, origin)) },
    { name: "data.safetensors", bytes: Uint8Array.from(data.bytes) },
  ];
}

/** The same as one .zip. @throws Problem. */
export async function pytorchZip(options: ExportOptions): Promise<Uint8Array<ArrayBuffer>> {
  return writeZip(pytorchFiles(options));
}

function textFile(name: string, text: string): NamedFile {
  return { name, bytes: Uint8Array.from(new TextEncoder().encode(text)) };
}

/** What is in force at `from` and after every live change from there on, by steps counted from `from`. */
function schedule(experiment: Experiment, from: number): Map<number, ReturnType<typeof settingsAt>["training"]> {
  const later = experiment.changes.filter(
    ({ update, key }) => update > from && !key.startsWith("task.") && key !== "batch",
  );
  return new Map([from, ...later.map(({ update }) => update)].map((update) => [update - from, settingsAt(experiment, update).training])); // prettier-ignore
}
