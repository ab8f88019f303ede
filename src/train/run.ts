/**
 * A run: one experiment on one engine, update by update. Everything in it follows from the experiment and the step, so
 * that a run can stop anywhere, go on elsewhere, and come to the same weights.
 */
import { compileCell } from "../cell/compile.ts";
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import { randomStream } from "../core/random.ts";
import type { SettingValue } from "../core/setting.ts";
import type { Trace } from "../core/signal.ts";
import type { Batch, Engine, EngineName, Evaluation, Session, Snapshot } from "../engine/engine.ts";
import { extendBatch } from "../engine/extend.ts";
import { library } from "../models/all.ts";
import { taskById } from "../tasks/all.ts";
import type { Episodes, Flip, Metrics, OpenTask, Reading } from "../tasks/task.ts";
import { settingsAt, withChange } from "./changes.ts";
import { checkExperiment, textOfModel } from "./check.ts";
import type { Experiment, LiveChange, TrainingSettings } from "./experiment.ts";
import { fingerprint } from "./fingerprint.ts";
import { refuseCost } from "./limit.ts";
import { sampleText } from "./sample.ts";
import { startWeights } from "./start.ts";

export interface RunOptions {
  readonly experiment: Experiment;
  readonly engine: Engine;
  /** Start from these instead of the seed's own. */
  readonly weights?: Float32Array;
  /** Go on from here. */
  readonly resume?: Checkpoint;
}

/** Where a run stood: with the experiment, all that is needed to go on to the same bits. */
export interface Checkpoint {
  /** Updates tried, skipped ones included. */
  readonly step: number;
  readonly snapshot: Snapshot;
}

export interface UpdateReport {
  /** Updates tried so far, this one included. */
  readonly step: number;
  /** As the engine reports them. */
  readonly loss: number | null;
  readonly gradientNorm: number | null;
  readonly skipped: number;
}

/** Loss and metrics over held-out episodes, which are the same at every evaluation of a seed. */
export interface HeldOutReport {
  readonly step: number;
  readonly loss: number;
  readonly metrics: Metrics;
}

export interface ProbeReport {
  readonly step: number;
  readonly trace: Trace;
  readonly readings: readonly Reading[];
}

export interface SampleRequest {
  readonly prompt: string;
  readonly length: number;
  readonly temperature: number;
  /** Another number, another sample. */
  readonly draw: number;
}

/** Held-out episodes: `heldOutBatches` batches of `heldOutSize`, unless the task says how many. */
const heldOutBatches = 4;
const heldOutSize = 16;

/** Compiles the model, opens the task, and opens a session. @throws Problem on anything that does not fit, or costs too much. */
export async function openRun(options: RunOptions): Promise<Run> {
  const experiment = checkExperiment(options.experiment);
  const step = options.resume?.step ?? 0;
  const { task, program } = prepare(experiment, step);
  refuseCost(program, settingsAt(experiment, step).training.batch, task.longest);
  const weights = options.weights ?? options.resume?.snapshot.weights ?? startWeights(program, experiment.seed);
  const session = await openSession(options.engine, program, task, weights, options.resume);
  return new Run({ experiment, program, task, session, step });
}

/** The program and the task as they are at update `step`. @throws Problem. */
export function prepare(experiment: Experiment, step = 0): { readonly task: OpenTask; readonly program: Program } {
  const { task: settings } = settingsAt(experiment, step);
  const task = taskById(experiment.task.id).open(settings);
  const program = compileCell(textOfModel(experiment.model), {
    settings: experiment.model.settings,
    input: task.input,
    output: task.output,
    ...(task.parts && { parts: task.parts }),
    time: task.longest,
    library,
  });
  return { task, program };
}

async function openSession(
  engine: Engine,
  program: Program,
  task: OpenTask,
  weights: Float32Array,
  resume: Checkpoint | undefined,
): Promise<Session> {
  if (weights.length !== program.parameterCount)
    throw new Problem("run.weights.size", { got: weights.length, wanted: program.parameterCount });
  const session = await engine.open(program, { loss: task.loss, weights });
  if (resume) session.restore(resume.snapshot);
  return session;
}

interface RunParts {
  readonly experiment: Experiment;
  readonly program: Program;
  readonly task: OpenTask;
  readonly session: Session;
  readonly step: number;
}

/** See `openRun`. One method at a time: the caller awaits each before the next. */
export class Run {
  readonly program: Program;
  #experiment: Experiment;
  #session: Session;
  #task: OpenTask;
  #training: TrainingSettings;
  #step: number;

  constructor({ experiment, program, task, session, step }: RunParts) {
    this.program = program;
    this.#experiment = experiment;
    this.#session = session;
    this.#task = task;
    this.#training = settingsAt(experiment, step).training;
    this.#step = step;
  }

  /** With every change made so far. */
  get experiment(): Experiment {
    return this.#experiment;
  }

  /** As it is now; live changes of its settings open it anew. */
  get task(): OpenTask {
    return this.#task;
  }

  /** Updates tried so far. */
  get step(): number {
    return this.#step;
  }

  get engine(): EngineName {
    return this.#session.engine;
  }

  /** One update, on the batch that seed and step determine. */
  async advance(): Promise<UpdateReport> {
    this.#applyChanges();
    const { batch, ...update } = this.#training;
    const episodes = this.#task.draw(randomStream(this.#experiment.seed, "data", this.#step), batch, this.#step);
    const report = await this.#session.step(this.#extended(episodes, "data", this.#step), update);
    this.#step += 1;
    return { step: this.#step, ...report };
  }

  /** A live setting: in force from the next update on, recorded in the experiment. @throws Problem, run unchanged. */
  change(key: string, value: SettingValue): void {
    const experiment = withChange(this.#experiment, { step: this.#step, key, value });
    const { training } = settingsAt(experiment, this.#step);
    const task = key.startsWith("task.") ? this.#reopen(experiment, key) : this.#task;
    if (key === "batch" || task !== this.#task) refuseCost(this.program, training.batch, task.longest);
    this.#task = task;
    this.#training = training;
    this.#experiment = experiment;
  }

  async evaluate(): Promise<HeldOutReport> {
    const reports: { readonly loss: number; readonly metrics: Metrics }[] = [];
    for (let i = 0; i < heldOutBatches; i++) {
      const random = randomStream(this.#experiment.seed, "held-out", i);
      const episodes = this.#task.heldOut(random, this.#task.heldOutSize ?? heldOutSize);
      const { loss, output } = await this.#session.evaluate(this.#extended(episodes, "held-out", i));
      reports.push({ loss, metrics: this.#task.score(episodes, output) });
    }
    const mean = (of: (report: (typeof reports)[number]) => number): number =>
      reports.reduce((sum, report) => sum + of(report), 0) / reports.length;
    const names = Object.keys(reports[0]?.metrics ?? {});
    const metrics = Object.fromEntries(names.map((name) => [name, mean((report) => report.metrics[name] ?? NaN)]));
    return { step: this.#step, loss: mean((report) => report.loss), metrics };
  }

  /** Episode number `episode` as the network sees it now, with bits of its input turned over where the task allows it. */
  async probe(episode: number, flips: readonly Flip[] = []): Promise<ProbeReport> {
    const drawn: Episodes = this.#task.probe(randomStream(this.#experiment.seed, "probe", episode));
    const { flip } = this.#task;
    const episodes = flip ? flips.reduce(flip, drawn) : drawn;
    const trace = await this.#session.trace(this.#extended(episodes, "probe", episode));
    const shown = trace.signals.find((signal) => signal.name === "output")?.data;
    return {
      step: this.#step,
      trace: withLabels(trace, this.#task.alphabet),
      readings: this.#task.read(episodes, shown ? asOutput(shown, this.#task.loss) : null),
    };
  }

  /** @throws Problem when the task has no alphabet. */
  async sample({ prompt, length, temperature, draw }: SampleRequest): Promise<string> {
    const { alphabet } = this.#task;
    if (!alphabet) throw new Problem("run.sample");
    const random = randomStream(this.#experiment.seed, "sample", draw);
    const evaluate = (batch: Batch): Promise<Evaluation> =>
      this.#session.evaluate(this.#extended(batch, "sample", draw));
    return sampleText({ alphabet, prompt, length, temperature, random, evaluate });
  }

  async checkpoint(): Promise<Checkpoint> {
    return { step: this.#step, snapshot: await this.#session.snapshot() };
  }

  async weights(): Promise<Float32Array> {
    return (await this.#session.snapshot()).weights;
  }

  async fingerprint(): Promise<string> {
    return fingerprint(await this.weights());
  }

  /** Goes on with another engine, from here or from `from` (when this engine can no longer be asked). */
  async moveTo(engine: Engine, from?: Checkpoint): Promise<void> {
    const checkpoint = from ?? (await this.checkpoint());
    const { task, program } = this.#partsAt(checkpoint.step);
    const session = await openSession(engine, program, task, checkpoint.snapshot.weights, checkpoint);
    this.#session.dispose();
    this.#session = session;
    this.#task = task;
    this.#step = checkpoint.step;
    this.#training = settingsAt(this.#experiment, checkpoint.step).training;
  }

  dispose(): void {
    this.#session.dispose();
  }

  /** What the program reads besides the task's input, drawn from the seed for this use of these episodes. */
  #extended(episodes: Episodes, use: string, index: number): Batch {
    const random = randomStream(this.#experiment.seed, `noise ${use}`, index);
    return extendBatch(this.program, episodes, this.#step, random);
  }

  #partsAt(step: number): { task: OpenTask; program: Program } {
    if (step === this.#step) return { task: this.#task, program: this.program };
    return { task: prepare(this.#experiment, step).task, program: this.program };
  }

  /** Changes that the experiment already holds for this very step. */
  #applyChanges(): void {
    const due = this.#experiment.changes.filter(({ step }: LiveChange) => step === this.#step);
    if (due.length === 0) return;
    this.#training = settingsAt(this.#experiment, this.#step).training;
    const ofTask = due.find(({ key }) => key.startsWith("task."));
    if (ofTask) this.#task = this.#reopen(this.#experiment, ofTask.key);
    refuseCost(this.program, this.#training.batch, this.#task.longest);
  }

  /** The task as `experiment` has it now. @throws Problem when it would no longer fit the model. */
  #reopen(experiment: Experiment, key: string): OpenTask {
    const task = taskById(experiment.task.id).open(settingsAt(experiment, this.#step).task);
    if (task.input !== this.#task.input || task.output !== this.#task.output)
      throw new Problem("run.change.width", { key });
    const { time = 1 } = this.program.sizes;
    if (task.longest > time && this.program.values.some(({ axes }) => axes.includes("time")))
      throw new Problem("run.change.longest", { key, longest: task.longest, time });
    return task;
  }
}

/** Where the task has symbols, the input's and the output's indices stand for them. */
function withLabels(trace: Trace, alphabet: OpenTask["alphabet"]): Trace {
  if (!alphabet) return trace;
  const signals = trace.signals.map((signal) => {
    const axis = signal.axes[1];
    const isSymbol = axis === "input" || axis === "output";
    return isSymbol && signal.axes.length === 2 ? { ...signal, labels: { [axis]: alphabet } } : signal;
  });
  return { ...trace, signals };
}

/** What the engine gave, from what a trace shows: logits from probabilities (those of a class up to a constant). */
function asOutput(shown: Float32Array, loss: OpenTask["loss"]): Float32Array {
  if (loss === "value") return shown;
  return shown.map((p) => Math.log(loss === "bits" ? p / (1 - p) : p));
}
