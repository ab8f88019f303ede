/** `mnemoscope train`: the page's run without the page. */
import { join } from "node:path";
import { Problem } from "../core/problem.ts";
import type { Experiment } from "../train/experiment.ts";
import { updateLimit } from "../train/changes.ts";
import { train } from "../train/loop.ts";
import type { StageReport } from "../train/stages.ts";
import { transferOf } from "../train/transfer.ts";
import { openRun, prepare, type Checkpoint, type HeldOutReport, type Run } from "../train/run.ts";
import { withData } from "./data.ts";
import { chooseEngine } from "./engines.ts";
import { appendMetrics, appendStage, fileNames, openFolder, readFolder, readStages, saveRun } from "./folder.ts";
import { readOptions, type Options } from "./options.ts";
import { showProgress } from "./progress.ts";
import { transferLines } from "./table.ts";
import { readExperiment, readGiven, readSource, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";

const withValue = [...sourceOptions, "updates", "out", "resume", "engine", "threads", "every"];
/** Updates between two looks at the held-out episodes. */
const defaultEvery = 100;
/** Longest time in milliseconds in which Ctrl-C is not heard. */
const patience = 50;
/** Exit code after Ctrl-C, as shells expect it. */
const interrupted = 130;

/** Returns the exit code. @throws Problem. */
export async function trainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, withValue, ["json"]);
  const began = performance.now();
  const plan = await makePlan(options);
  const run = await openRun({
    experiment: plan.experiment,
    engine: await chooseEngine(options, plan.experiment.engine),
    ...(plan.resume ? { resume: plan.resume } : {}),
  });
  try {
    const { report, stages, isStopped } = await trainRun(run, plan, terminal);
    const result = { update: report.update, loss: report.loss, metric: report.metrics };
    const seconds = Math.round(performance.now() - began) / 1000;
    const last = { ...result, seconds, engine: run.engine, fingerprint: await run.fingerprint() };
    if (!options.has("json")) for (const line of transferLines(transferOf(stages))) terminal.out(line);
    terminal.out(options.has("json") ? JSON.stringify(last) : inWords(last, plan.out));
    return isStopped ? interrupted : 0;
  } finally {
    run.dispose();
  }
}

interface TrainPlan {
  readonly experiment: Experiment;
  readonly resume: Checkpoint | undefined;
  /** Step at which to stop. */
  readonly until: number;
  readonly every: number;
  readonly out: string | undefined;
}

async function makePlan(options: Options): Promise<TrainPlan> {
  const folder = options.text("resume");
  const updates = options.number("updates", 0, updateLimit);
  const every = options.number("every", 1, updateLimit) ?? defaultEvery;
  const out = options.text("out") ?? folder;
  if (folder === undefined) {
    const { experiment } = await readSource(options, "train");
    if (updates === undefined) throw new Problem("cli.updates");
    return { experiment, resume: undefined, until: updates, every, out };
  }
  const experiment = await withData(await readExperiment(join(folder, fileNames.experiment)), options);
  const given = await readGiven(options);
  if (given && JSON.stringify(given.experiment) !== JSON.stringify(experiment))
    throw new Problem("cli.resume", { folder });
  const { checkpoint, until } = await readFolder(folder, prepare(experiment).program);
  const target = updates ?? until;
  if (target === undefined) throw new Problem("cli.updates");
  return { experiment, resume: checkpoint, until: target, every, out };
}

interface Outcome {
  readonly report: HeldOutReport;
  readonly stages: readonly StageReport[];
  readonly isStopped: boolean;
}

/** Trains to the end or to Ctrl-C; the folder is whole and up to date after every evaluation. */
async function trainRun(run: Run, { until, every, out }: TrainPlan, terminal: Terminal): Promise<Outcome> {
  if (out !== undefined) {
    await openFolder(out, run.update);
    await saveRun(out, run, until);
  }
  const stop = listenForStop();
  const progress = showProgress(terminal, run.update, until);
  const stages = out === undefined ? [] : [...(await readStages(out, run.update))];
  let report: HeldOutReport | undefined;
  let heard = performance.now();
  let losses: number[] = [];
  let skipped = 0;
  try {
    for await (const event of train(run, { until, evaluateEvery: every, isStopped: stop.isStopped })) {
      if (event.type === "update") {
        progress.update(event.report.update, event.report.loss);
        if (event.report.loss !== null) losses.push(event.report.loss);
        skipped = event.report.skipped;
      } else if (event.type === "stage") {
        stages.push(event.report);
        if (out !== undefined) await appendStage(out, event.report);
      } else {
        report = event.report;
        progress.metrics(report.metrics);
        if (out !== undefined) await record(out, run, until, report, { losses, skipped });
        losses = [];
      }
      if (performance.now() - heard > patience) {
        await new Promise(setImmediate);
        heard = performance.now();
      }
    }
    return { report: report ?? (await run.evaluate()), stages, isStopped: stop.isStopped() };
  } finally {
    stop.end();
    progress.end();
  }
}

async function record(
  out: string,
  run: Run,
  until: number,
  { update, loss: heldOut, metrics }: HeldOutReport,
  { losses, skipped }: { readonly losses: readonly number[]; readonly skipped: number },
): Promise<void> {
  const loss = losses.reduce((sum, value) => sum + value, 0) / losses.length;
  await saveRun(out, run, until);
  await appendMetrics(out, { update, loss, heldOut, metric: metrics, skipped });
}

/** The first Ctrl-C asks for an end after the present update; a second one ends at once. */
function listenForStop(): { readonly isStopped: () => boolean; readonly end: () => void } {
  let isStopped = false;
  function stop(): void {
    if (isStopped) process.exit(interrupted);
    isStopped = true;
  }
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, stop);
  function end(): void {
    for (const signal of signals) process.off(signal, stop);
  }
  return { isStopped: () => isStopped, end };
}

interface LastLine {
  readonly update: number;
  readonly loss: number;
  readonly metric: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly engine: string;
  readonly fingerprint: string;
}

function inWords({ update, loss, metric, seconds, engine, fingerprint }: LastLine, out: string | undefined): string {
  const metrics = Object.entries(metric).map(([name, value]) => `${name} ${value.toPrecision(4)}`);
  const where = out === undefined ? "" : `\nwritten to ${out}`;
  const words = [`update ${update}`, `held-out loss ${loss.toPrecision(4)}`, ...metrics, `${seconds} s on ${engine}`];
  return `${words.join(", ")}\nfingerprint ${fingerprint}${where}`;
}
