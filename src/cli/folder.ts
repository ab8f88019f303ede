/** A run's folder. Every file is whole at every moment: it is written beside its name, then renamed over it. */
import { appendFile, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "../cell/program.ts";
import type { TrainingEvent } from "../train/loop.ts";
import type { Checkpoint, HeldOutReport, Run } from "../train/run.ts";
import { readTensors } from "../train/safetensors.ts";
import type { StageReport } from "../train/stages.ts";
import { readCheckpoint, writeCheckpoint, writeWeights } from "../train/weights.ts";
import type { Keeper } from "./keeper.ts";
import { readBytes } from "./read.ts";
import { lockFolder, unlockFolder } from "./lock.ts";
import { attempt, replaceFile, sweep } from "./replace.ts";

export const fileNames = {
  experiment: "experiment.json",
  weights: "weights.safetensors",
  checkpoint: "checkpoint.safetensors",
  metrics: "metrics.jsonl",
  stages: "stages.jsonl",
} as const;

/** One line of metrics.jsonl. */
interface MetricsLine {
  /** Updates so far. */
  readonly update: number;
  /** Mean loss of the batches since the last line. */
  readonly loss: number;
  /** Loss over the held-out episodes. */
  readonly heldOut: number;
  readonly metric: Readonly<Record<string, number>>;
  /** Updates skipped since the start because the gradient was not finite. */
  readonly skipped: number;
}

/** Keeps `run` in `folder`, whole and up to date after every look. `until`: where it is on its way to. */
export async function keepFolder(folder: string, run: Run, until: number): Promise<Keeper> {
  await openFolder(folder, run.update);
  await saveRun(folder, run, until);
  const stages = [...(await readStages(folder, run.update))];
  let losses: number[] = [];
  let skipped = 0;
  async function record({ update, loss: heldOut, metrics }: HeldOutReport): Promise<void> {
    const loss = losses.reduce((sum, value) => sum + value, 0) / losses.length;
    losses = [];
    // The line first: one that the checkpoint does not know of is dropped and made again, one that is missing is lost.
    await appendMetrics(folder, { update, loss, heldOut, metric: metrics, skipped });
    await saveRun(folder, run, until);
  }
  async function take(event: TrainingEvent): Promise<void> {
    if (event.type === "heldOut") await record(event.report);
    if (event.type === "update") {
      if (event.report.loss !== null) losses.push(event.report.loss);
      skipped = event.report.skipped;
    }
    if (event.type === "stage") {
      stages.push(event.report);
      await appendStage(folder, event.report);
    }
  }
  return { isWhole: false, take, close: () => unlockFolder(folder), stages: () => stages };
}

/**
 * Makes the folder, or finds it. A new run starts a new metrics.jsonl, and has no stages.jsonl until there is a stage; a
 * resumed one drops lines after `update`.
 */
async function openFolder(folder: string, update: number): Promise<void> {
  await attempt(folder, () => mkdir(folder, { recursive: true }));
  await lockFolder(folder);
  await sweep(folder, Object.values(fileNames));
  const [metrics, stages] = [join(folder, fileNames.metrics), join(folder, fileNames.stages)];
  const keptMetrics = update === 0 ? "" : await linesUpTo(metrics, update);
  const keptStages = update === 0 ? "" : await linesUpTo(stages, update);
  await replaceFile(metrics, keptMetrics);
  if (keptStages === "") await attempt(stages, () => rm(stages, { force: true }));
  else await replaceFile(stages, keptStages);
}

/** Nothing where there is no such file. */
async function linesUpTo(file: string, update: number): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  return lines
    .filter((line) => updateOf(line) <= update)
    .map((line) => `${line}\n`)
    .join("");
}

function updateOf(line: string): number {
  try {
    const { update } = JSON.parse(line) as { readonly update?: unknown };
    return typeof update === "number" ? update : Infinity;
  } catch {
    return Infinity;
  }
}

/** Experiment, weights and checkpoint as they are now. `until`: the update that the run is on its way to. */
async function saveRun(folder: string, run: Run, until: number): Promise<void> {
  const checkpoint = await run.checkpoint();
  const { seed } = run.experiment;
  const origin = { seed: String(seed), update: String(checkpoint.update), engine: run.engine };
  const weights = writeWeights(run.program, checkpoint.snapshot.weights, origin);
  await replaceFile(join(folder, fileNames.experiment), `${JSON.stringify(run.experiment, null, 2)}\n`);
  await replaceFile(join(folder, fileNames.weights), weights);
  const target = { until: String(until) };
  await replaceFile(join(folder, fileNames.checkpoint), writeCheckpoint(run.program, checkpoint, target));
}

async function appendMetrics(folder: string, line: MetricsLine): Promise<void> {
  const file = join(folder, fileNames.metrics);
  await attempt(file, () => appendFile(file, `${JSON.stringify(line)}\n`));
}

async function appendStage(folder: string, stage: StageReport): Promise<void> {
  const file = join(folder, fileNames.stages);
  await attempt(file, () => appendFile(file, `${JSON.stringify(stage)}\n`));
}

/** The stages of the run of `folder` up to `update`; none where its task has none. */
export async function readStages(folder: string, update: number): Promise<readonly StageReport[]> {
  const lines = (await linesUpTo(join(folder, fileNames.stages), update)).split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as StageReport);
}

/** Where the run of `folder` stood, and the update that it was on its way to. @throws Problem. */
export async function readFolder(
  folder: string,
  program: Program,
): Promise<{ readonly checkpoint: Checkpoint; readonly until: number | undefined }> {
  const bytes = await readBytes(join(folder, fileNames.checkpoint));
  const until = Number(readTensors(bytes).metadata.until);
  return { checkpoint: readCheckpoint(program, bytes), until: Number.isSafeInteger(until) ? until : undefined };
}
