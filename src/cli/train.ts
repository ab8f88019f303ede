/** `mnemoscope train`: the page's run without the page. */
import { join } from "node:path";
import { asShown } from "../core/as-shown.ts";
import { Problem } from "../core/problem.ts";
import { isRunFile, newRunFile, type RunFile } from "../share/run-file/run-file.ts";
import type { Experiment } from "../train/experiment.ts";
import { updateLimit } from "../train/changes.ts";
import { divergedProblem, type Divergence } from "../train/divergence.ts";
import { train, usualUpdatesBetweenLooks } from "../train/loop.ts";
import { prepare } from "../train/prepare.ts";
import { transferOf } from "../train/transfer.ts";
import { openRun, type Checkpoint, type HeldOutReport, type Run } from "../train/run.ts";
import { withData } from "./data.ts";
import { chooseEngine } from "./engines.ts";
import { fileNames, keepFolder, readFolder } from "./folder.ts";
import { keepNothing, type Keeper } from "./keeper.ts";
import { readOptions, type Options } from "./options.ts";
import { showProgress } from "./progress.ts";
import { historyUpTo, keepFile, lastCheckpoint, loadRunFile } from "./run-file.ts";
import { interrupted, listenForStop } from "./stop.ts";
import { readExperiment, readGiven, readSource, sourceOptions, type Source } from "./source.ts";
import { transferLines } from "./table.ts";
import type { Terminal } from "./terminal.ts";

const withValue = [...sourceOptions, "updates", "out", "resume", "engine", "threads", "every"];
/** Updates between two looks at the held-out episodes. */
/** Longest time in milliseconds in which Ctrl-C is not heard. */
const patience = 50;
/** Exit code where training has ended since it diverged. */
const diverged = 3;

/** Returns the exit code. @throws Problem. */
export async function trainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, withValue, ["json", "insist"]);
  const began = performance.now();
  const plan = await makePlan(options);
  const run = await openRun({
    experiment: plan.before.experiment,
    engine: await chooseEngine(options, plan.before.experiment.engine),
    ...(plan.resume ? { resume: plan.resume } : {}),
  });
  try {
    const keeper = await keeperOf(run, plan);
    const { report, isStopped, divergence } = await trainRun(run, plan, keeper, terminal);
    const result = { update: report.update, loss: report.loss, metric: report.metrics };
    const seconds = Math.round(performance.now() - began) / 1000;
    const last = { ...result, seconds, engine: run.engine, fingerprint: await run.fingerprint() };
    if (!options.has("json")) for (const line of transferLines(transferOf(keeper.stages()))) terminal.out(line);
    terminal.out(options.has("json") ? JSON.stringify(last) : inWords(last, plan.out));
    if (isStopped) return interrupted;
    if (!divergence) return 0;
    terminal.err(
      `mnemoscope: ${divergedProblem(divergence).message}; a smaller learning rate may help, --insist goes on\n`,
    );
    return diverged;
  } finally {
    run.dispose();
  }
}

interface TrainPlan {
  /** The experiment, and what is known of its run before this training. */
  readonly before: RunFile;
  readonly resume: Checkpoint | undefined;
  /** Update at which to stop. */
  readonly until: number;
  /** Updates between two looks; undefined: as many as the page takes. */
  readonly every: number | undefined;
  readonly out: string | undefined;
  /** Whether it goes on though it diverges. */
  readonly isInsisted: boolean;
}

async function makePlan(options: Options): Promise<TrainPlan> {
  const resumed = options.text("resume");
  const updates = options.number("updates", 0, updateLimit);
  const every = options.number("every", 1, updateLimit);
  const out = options.text("out") ?? resumed;
  const known = resumed === undefined ? await begin(options) : await goOn(resumed, options);
  const until = updates ?? known.before.until;
  if (until === undefined) throw new Problem("cli.updates");
  return { ...known, until, every, out, isInsisted: options.has("insist") };
}

type Known = Pick<TrainPlan, "before" | "resume">;

/** A new run. */
async function begin(options: Options): Promise<Known> {
  const { experiment, run, bookmark, isLink } = await readSource(options, "train");
  const { name, textName } = run;
  const known = { name, textName, origin: isLink ? ("link" as const) : ("fresh" as const) };
  const view = isLink ? { ...bookmark, look: null } : null;
  return { before: { ...newRunFile(experiment), ...known, bookmark: view }, resume: undefined };
}

/** A run from where its file or its folder left it. */
async function goOn(path: string, options: Options): Promise<Known> {
  const known = isRunFile(path)
    ? await loadRunFile(path)
    : newRunFile(await readExperiment(join(path, fileNames.experiment)));
  const experiment = await withData(known.experiment, options);
  const given = await readGiven(options);
  if (!given && ["seed", "text", "cell"].some((name) => options.text(name) !== undefined))
    throw new Problem("cli.options", {
      why: "--resume goes on with the run's own seed, text and cell; leave those out",
    });
  if (given && !isSame(given, experiment)) throw new Problem("cli.resume", { path });
  const { program } = prepare(experiment);
  if (isRunFile(path)) {
    const resume = lastCheckpoint(known, program);
    return { before: historyUpTo({ ...known, experiment }, resume), resume };
  }
  const { checkpoint, until } = await readFolder(path, program);
  // A folder does not say which engines have trained the run so far.
  const before = { ...newRunFile(experiment), update: checkpoint.update, isReproducible: false };
  return { before: until === undefined ? before : { ...before, until }, resume: checkpoint };
}

function isSame({ experiment }: Source, known: Experiment): boolean {
  return JSON.stringify(experiment) === JSON.stringify(known);
}

async function keeperOf(run: Run, { out, before, until }: TrainPlan): Promise<Keeper> {
  if (out === undefined) return keepNothing();
  return isRunFile(out) ? keepFile(out, before, run, until) : keepFolder(out, run, until);
}

interface Outcome {
  readonly report: HeldOutReport;
  readonly isStopped: boolean;
  readonly divergence: Divergence | null;
}

/** Trains to the end or to Ctrl-C. */
async function trainRun(run: Run, plan: TrainPlan, keeper: Keeper, terminal: Terminal): Promise<Outcome> {
  const { until, every, before, isInsisted } = plan;
  const stop = listenForStop();
  const progress = showProgress(terminal, run.update, until);
  let report: HeldOutReport | undefined;
  let divergence: Divergence | null = null;
  let heard = performance.now();
  const evaluateEvery = every ?? usualUpdatesBetweenLooks(run);
  const options = { until, evaluateEvery, isKept: keeper.isWhole, seconds: before.seconds, isInsisted };
  try {
    for await (const event of train(run, { ...options, isStopped: stop.isStopped })) {
      await keeper.take(event);
      if (event.type === "update") progress.update(event.report.update, event.report.loss);
      if (event.type === "diverged") ({ divergence } = event);
      if (event.type === "heldOut") {
        report = event.report;
        progress.metrics(report.metrics);
      }
      if (performance.now() - heard > patience) {
        await new Promise(setImmediate);
        heard = performance.now();
      }
    }
    await keeper.close();
    return { report: report ?? (await run.evaluate()), isStopped: stop.isStopped(), divergence };
  } finally {
    stop.end();
    progress.end();
  }
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
  const where = out === undefined ? "" : `\nwritten to ${asShown(out)}`;
  const words = [`update ${update}`, `held-out loss ${loss.toPrecision(4)}`, ...metrics, `${seconds} s on ${engine}`];
  return `${words.join(", ")}\nfingerprint ${fingerprint}${where}`;
}
