/** `mnemoscope eval` of a network: what it comes to on many held-out episodes. */
import { join } from "node:path";
import { Problem } from "../core/problem.ts";
import { isRunFile, type RunFile } from "../share/run-file/run-file.ts";
import type { Experiment } from "../train/experiment.ts";
import { defaultBatches, mostBatches } from "../train/batches.ts";
import { report, type Report } from "../train/report.ts";
import { reportCsv } from "../train/report-csv.ts";
import { prepare } from "../train/prepare.ts";
import { beginAt, openRun, type Checkpoint } from "../train/run.ts";
import { transferOf, type Transfer } from "../train/transfer.ts";
import { withData } from "./data.ts";
import { chooseEngine } from "./engines.ts";
import { fileNames, readFolder, readStages } from "./folder.ts";
import type { Options } from "./options.ts";
import { replaceFile } from "./replace.ts";
import { lastCheckpoint, lastWeights, loadRunFile } from "./run-file.ts";
import { readExperiment, readSource } from "./source.ts";
import { reportLines, transferLines } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { readWeightsOption } from "./weights.ts";

/** Where the network comes from. */
interface Trained {
  readonly experiment: Experiment;
  /** Undefined: as its seed has it. */
  readonly resume: Checkpoint | undefined;
  /** Of a run whose task is learnt part after part. */
  readonly transfer: Transfer | null;
}

/** @throws Problem. */
export async function reportCommand(options: Options, terminal: Terminal): Promise<number> {
  if (options.has("check") || options.text("out") !== undefined)
    throw new Problem("cli.options", { why: "--check and --out are for case files; --csv FILE writes a report" });
  const batches = options.number("batches", 2, mostBatches) ?? defaultBatches;
  const { experiment, resume, transfer } = await readTrained(options, terminal);
  const engine = await chooseEngine(options, experiment.engine);
  const run = await openRun({ experiment, engine, ...(resume && { resume }) });
  try {
    const told = await report(run, { batches });
    const csv = options.text("csv");
    if (csv !== undefined) await replaceFile(csv, reportCsv(told, transfer));
    const lines = [...reportLines(told), ...transferLines(transfer)];
    for (const line of options.has("json") ? [asJson(told, transfer)] : lines) terminal.out(line);
    return 0;
  } finally {
    run.dispose();
  }
}

async function readTrained(options: Options, terminal: Terminal): Promise<Trained> {
  const folder = options.text("run");
  if (folder !== undefined) return readRun(folder, options);
  const { experiment, file } = await readSource(options, "eval");
  const begun = await readWeightsOption(experiment, options, terminal);
  if (begun) return { ...begun, transfer: null };
  return file ? trainedOf(file, experiment) : { experiment, resume: undefined, transfer: null };
}

/** A run's folder, or its file, says which experiment it is of. */
async function readRun(path: string, options: Options): Promise<Trained> {
  const isGiven = ["seed", "text", "cell", "weights", "nonlinearity"].some((name) => options.text(name) !== undefined);
  if (isGiven || options.positionals.length + options.list("preset").length > 0)
    throw new Problem("cli.options", { why: "give --run DIR or an experiment with its weights, not both" });
  return isRunFile(path) ? readRunOfFile(path, options) : readRunOfFolder(path, options);
}

async function readRunOfFile(path: string, options: Options): Promise<Trained> {
  const file = await loadRunFile(path);
  return trainedOf(file, await withData(file.experiment, options));
}

function trainedOf(file: RunFile, experiment: Experiment): Trained {
  const { program } = prepare(experiment);
  const resume = lastCheckpoint(file, program);
  const last = lastWeights(file, program);
  const transfer = transferOf(file.archive.stages);
  const isFurther = last !== undefined && last.update !== resume?.update;
  return { experiment, resume: isFurther ? beginAt(last.weights, last.update) : resume, transfer };
}

async function readRunOfFolder(folder: string, options: Options): Promise<Trained> {
  const experiment = await withData(await readExperiment(join(folder, fileNames.experiment)), options);
  const { checkpoint } = await readFolder(folder, prepare(experiment).program);
  const transfer = transferOf(await readStages(folder, checkpoint.update));
  return { experiment, resume: checkpoint, transfer };
}

function asJson({ update, batches, episodes, metrics, answers }: Report, transfer: Transfer | null): string {
  const measured = Object.fromEntries(metrics.map(({ name, ...metric }) => [name, metric]));
  const averages = answers && { averages: answers.averages };
  return JSON.stringify({ update, batches, episodes, metrics: measured, ...averages, ...(transfer && { transfer }) });
}
