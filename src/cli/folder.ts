/** A run's folder. Every file is whole at every moment: it is written beside its name, then renamed over it. */
import { appendFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import type { Checkpoint, Run } from "../train/run.ts";
import { readTensors } from "../train/safetensors.ts";
import type { StageReport } from "../train/stages.ts";
import { readCheckpoint, writeCheckpoint, writeWeights } from "../train/weights.ts";
import { readBytes, reason } from "./read.ts";

export const fileNames = {
  experiment: "experiment.json",
  weights: "weights.safetensors",
  checkpoint: "checkpoint.safetensors",
  metrics: "metrics.jsonl",
  stages: "stages.jsonl",
} as const;

/** One line of metrics.jsonl. */
export interface MetricsLine {
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

/**
 * Makes the folder, or finds it. A new run starts a new metrics.jsonl, and has no stages.jsonl until there is a stage; a
 * resumed one drops lines after `update`.
 */
export async function openFolder(folder: string, update: number): Promise<void> {
  await attempt(folder, () => mkdir(folder, { recursive: true }));
  const [metrics, stages] = [join(folder, fileNames.metrics), join(folder, fileNames.stages)];
  const keptMetrics = update === 0 ? "" : await linesUpTo(metrics, update);
  const keptStages = update === 0 ? "" : await linesUpTo(stages, update);
  await replace(metrics, keptMetrics);
  if (keptStages === "") await attempt(stages, () => rm(stages, { force: true }));
  else await replace(stages, keptStages);
}

/** Nothing where there is no such file. */
async function linesUpTo(file: string, update: number): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  return lines
    .filter((line) => stepOf(line) <= update)
    .map((line) => `${line}\n`)
    .join("");
}

function stepOf(line: string): number {
  try {
    const { update } = JSON.parse(line) as { readonly update?: unknown };
    return typeof update === "number" ? update : Infinity;
  } catch {
    return Infinity;
  }
}

/** Experiment, weights and checkpoint as they are now. `until`: the update that the run is on its way to. */
export async function saveRun(folder: string, run: Run, until: number): Promise<void> {
  const checkpoint = await run.checkpoint();
  const { seed } = run.experiment;
  const origin = { seed: String(seed), update: String(checkpoint.update), engine: run.engine };
  const weights = writeWeights(run.program, checkpoint.snapshot.weights, origin);
  await replace(join(folder, fileNames.experiment), `${JSON.stringify(run.experiment, null, 2)}\n`);
  await replace(join(folder, fileNames.weights), weights);
  const target = { until: String(until) };
  await replace(join(folder, fileNames.checkpoint), writeCheckpoint(run.program, checkpoint, target));
}

export async function appendMetrics(folder: string, line: MetricsLine): Promise<void> {
  const file = join(folder, fileNames.metrics);
  await attempt(file, () => appendFile(file, `${JSON.stringify(line)}\n`));
}

export async function appendStage(folder: string, stage: StageReport): Promise<void> {
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

async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  await attempt(file, async () => {
    await writeFile(beside, content);
    await rename(beside, file);
  });
}

async function attempt(file: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw new Problem("cli.write", { file, why: reason(error) });
  }
}

/** @throws Problem when the result cannot be written. */
export async function writeResult(file: string, text: string): Promise<void> {
  await replace(file, text);
}
