/**
 * A run: one experiment on one engine, update by update. Everything in it follows from the experiment and the update, so
 * that a run can stop anywhere, go on elsewhere, and come to the same weights.
 */
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import { randomStream, type Random } from "../core/random.ts";
import type { SettingValue } from "../core/setting.ts";
import type { Trace } from "../core/signal.ts";
import {
  unmoved,
  type Batch,
  type Engine,
  type EngineName,
  type Evaluation,
  type Session,
  type Snapshot,
} from "../engine/engine.ts";
import { extendBatch, type Noise } from "../engine/extend.ts";
import type { Episodes, Flip, Metrics, OpenTask } from "../tasks/task.ts";
import { actOut, type Made } from "./act.ts";
import { ChangedNetwork, takenBy, type Network } from "./changed.ts";
import { settingsAt, withChange } from "./changes.ts";
import { checkExperiment } from "./check.ts";
import { blankLoss, DivergenceWatch, type Divergence } from "./divergence.ts";
import type { Experiment, LiveChange, TrainingSettings } from "./experiment.ts";
import { fingerprint } from "./fingerprint.ts";
import { refuseCost, workTimes } from "./limit.ts";
import { prepare, taskAt, taskOfProbe } from "./prepare.ts";
import { firstProbe, type Probe } from "./probe.ts";
import { sampleText } from "./sample.ts";
import { asBefore, reportOf, traceOf, withTerms, type ProbeReport } from "./seen.ts";
import { startWeights } from "./start.ts";

export type { ProbeReport };

export interface RunOptions {
  readonly experiment: Experiment;
  readonly engine: Engine;
  /** Go on from here, instead of from the seed's own weights. */
  readonly resume?: Checkpoint;
}

/** Where a run stood: with the experiment, all that is needed to go on to the same bits. */
export interface Checkpoint {
  /** Updates tried, skipped ones included. */
  readonly update: number;
  readonly snapshot: Snapshot;
}

export interface UpdateReport {
  /** Updates tried so far, this one included. */
  readonly update: number;
  /** As the engine reports them. */
  readonly loss: number | null;
  readonly gradientNorm: number | null;
  readonly skipped: number;
}

/** Loss and metrics over held-out episodes, which are the same at every evaluation of a seed. */
export interface HeldOutReport {
  readonly update: number;
  readonly loss: number;
  readonly metrics: Metrics;
}

/** One batch of held-out episodes, and what came of it. */
export interface HeldOutBatch {
  readonly episodes: Episodes;
  /** As the engine gave it. [batch, time, output] */
  readonly output: Float32Array;
  readonly loss: number;
  readonly metrics: Metrics;
}

export interface SampleRequest {
  readonly prompt: string;
  readonly length: number;
  readonly temperature: number;
  /** Another number, another sample. */
  readonly draw: number;
}

/** Held-out episodes: `heldOutBatches` batches of `heldOutSize`, unless the task says how many. */
export const heldOutBatches = 4;
export const heldOutSize = 16;

/** How a task that does not act makes its episodes, by what they are for. */
const makers = {
  data: (task: OpenTask, random: Random, size: number, index: number): Episodes => task.draw(random, size, index),
  "held-out": (task: OpenTask, random: Random, size: number): Episodes => task.heldOut(random, size),
  probe: (task: OpenTask, random: Random): Episodes => task.probe(random),
} as const;

/** Where a run stands that begins with `weights`, which have seen `update` updates: its optimiser begins anew. */
export function beginAt(weights: Float32Array, update: number): Checkpoint {
  return { update, snapshot: unmoved(weights) };
}

/** Compiles the model, opens the task, and opens a session. @throws Problem on anything that does not fit, or costs too much. */
export async function openRun(options: RunOptions): Promise<Run> {
  const experiment = checkExperiment(options.experiment);
  const update = options.resume?.update ?? 0;
  const { task, program } = prepare(experiment, update);
  refuseCost(program, settingsAt(experiment, update).training.batch, task.longest, workTimes(task));
  const weights = options.resume?.snapshot.weights ?? startWeights(program, experiment.seed);
  const session = await openSession(options.engine, program, task, weights, options.resume);
  const changed = new ChangedNetwork(options.engine, program, task.loss);
  return new Run({
    experiment,
    program,
    task,
    session,
    changed,
    update,
    skipped: options.resume?.snapshot.skipped ?? 0,
  });
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

/** How episodes are made: of which task where not of the run's, with which bits turned over, with which noise, for whom. */
interface Making {
  readonly task?: OpenTask;
  readonly flips?: readonly Flip[];
  readonly noise?: Noise;
  readonly network?: Network;
}

interface RunParts {
  readonly experiment: Experiment;
  readonly program: Program;
  readonly task: OpenTask;
  readonly session: Session;
  /** Of the same program. */
  readonly changed: ChangedNetwork;
  readonly update: number;
  readonly skipped?: number;
}

/** See `openRun`. One method at a time: the caller awaits each before the next. */
export class Run {
  readonly program: Program;
  #experiment: Experiment;
  #session: Session;
  #changed: ChangedNetwork;
  #task: OpenTask;
  #training: TrainingSettings;
  #update: number;
  #watch: DivergenceWatch;

  constructor({ experiment, program, task, session, changed, update, skipped }: RunParts) {
    this.program = program;
    this.#experiment = experiment;
    this.#session = session;
    this.#changed = changed;
    this.#task = task;
    this.#training = settingsAt(experiment, update).training;
    this.#update = update;
    this.#watch = new DivergenceWatch(skipped);
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
  get update(): number {
    return this.#update;
  }

  get engine(): EngineName {
    return this.#session.engine;
  }

  /** What the last updates that were judged together came to, if they have diverged. */
  get divergence(): Divergence | null {
    return this.#watch.divergence;
  }

  /** Episodes that `evaluate` looks at. */
  get heldOutCount(): number {
    return heldOutBatches * (this.#task.heldOutSize ?? heldOutSize);
  }

  /** One update, on the batch that seed and update determine. */
  async advance(): Promise<UpdateReport> {
    this.#applyChanges();
    const { batch: size, ...update } = this.#training;
    const { trainingBatch, shortfall } = await this.#made("data", this.#update, size);
    const report = await this.#session.update(trainingBatch, update);
    this.#update += 1;
    const { update: at } = this;
    // Who acts is weighed by rewards: that is no loss that could be compared.
    const seen = { update: at, skipped: report.skipped, loss: shortfall === undefined ? report.loss : null };
    this.#watch.saw(seen, () => blankLoss(this.#task.loss, this.#task.output, trainingBatch));
    return { update: at, ...report, ...(shortfall !== undefined && { loss: shortfall }) };
  }

  /** A live setting: in force from the next update on, recorded in the experiment. @throws Problem, run unchanged. */
  change(key: string, value: SettingValue): void {
    const experiment = withChange(this.#experiment, { update: this.#update, key, value });
    const { training } = settingsAt(experiment, this.#update);
    const task = key.startsWith("task.") ? this.#reopen(experiment) : this.#task;
    if (key === "batch" || task !== this.#task) refuseCost(this.program, training.batch, task.longest, workTimes(task));
    this.#task = task;
    this.#training = training;
    this.#experiment = experiment;
    this.#watch = this.#watch.anew();
  }

  async evaluate(): Promise<HeldOutReport> {
    const batches: HeldOutBatch[] = [];
    for (let i = 0; i < heldOutBatches; i++) batches.push(await this.heldOut(i));
    const mean = (of: (batch: HeldOutBatch) => number): number =>
      batches.reduce((sum, batch) => sum + of(batch), 0) / batches.length;
    const names = Object.keys(batches[0]?.metrics ?? {});
    const metrics = Object.fromEntries(names.map((name) => [name, mean((batch) => batch.metrics[name] ?? NaN)]));
    return { update: this.#update, loss: mean((batch) => batch.loss), metrics };
  }

  /** Batch `index` of the held-out episodes; those of `evaluate` are the first `heldOutBatches`. */
  async heldOut(index: number): Promise<HeldOutBatch> {
    const size = this.#task.heldOutSize ?? heldOutSize;
    const { episodes, batch, shortfall } = await this.#made("held-out", index, size);
    const { loss, output, terms } = await this.#session.evaluate(batch);
    const metrics = withTerms(this.#task.score(episodes, output), this.program, terms);
    return { episodes, output, loss: shortfall ?? loss, metrics };
  }

  /**
   * The episode of `probe` as the network sees it now: bits are turned over only where the task allows it.
   * @throws Problem when there is not one number of noise per channel, the task can not read what was given, or a change is
   * of something that is not there.
   */
  async probe(probe: Probe = firstProbe): Promise<ProbeReport> {
    const report = await this.#seenBy(this.#network, probe);
    if (probe.changes.length === 0) return report;
    const { settings, changes } = probe;
    const seen = async (episode: number): Promise<Trace> =>
      this.#session.trace((await this.episodeOf({ ...firstProbe, episode, settings })).batch);
    const network = await this.#changed.at(await this.weights(), changes, await takenBy(changes, seen));
    const { trace, ...others } = await this.#seenBy(network, probe);
    return { ...others, trace: asBefore(trace, report.trace), unchanged: report.trace };
  }

  async #seenBy(network: Network, probe: Probe): Promise<ProbeReport> {
    const { task, episodes, batch } = await this.episodeOf(probe, network);
    return reportOf(task, episodes, await traceOf(network, batch, { loss: task.loss, lens: probe.lens }), this.#update);
  }

  /** The episode of `probe`, also as the program reads it, and the task that it is of. @throws Problem, as `probe` does. */
  async episodeOf(
    probe: Probe,
    network = this.#network,
  ): Promise<Pick<Made, "episodes" | "batch"> & { readonly task: OpenTask }> {
    const { episode, given, edits: flips, noise } = probe;
    const { program } = this;
    const task = taskOfProbe(this.#experiment, this.#update, { program, task: this.#task }, probe);
    if (given !== null) return { task, ...this.#composed(task, given, episode, { noise, network }) };
    return { task, ...(await this.#made("probe", episode, 1, { task, flips, noise, network })) };
  }

  /** Any episodes of the task as the program reads them when it is looked at. */
  extended(episodes: Episodes): Batch {
    return this.#extended(episodes, "probe", 0);
  }

  /** @throws Problem when the task has no alphabet. */
  async sample(request: SampleRequest, tell?: (written: string) => void): Promise<string> {
    const { prompt, length, temperature, draw } = request;
    const { alphabet } = this.#task;
    if (!alphabet) throw new Problem("run.sample");
    const random = randomStream(this.#experiment.seed, "sample", draw);
    const evaluate = (batch: Batch): Promise<Evaluation> =>
      this.#session.evaluate(this.#extended(batch, "sample", draw));
    return sampleText({ alphabet, prompt, length, temperature, random, evaluate, ...(tell && { tell }) });
  }

  async checkpoint(): Promise<Checkpoint> {
    return { update: this.#update, snapshot: await this.#session.snapshot() };
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
    const { task, program } = this.#partsAt(checkpoint.update);
    const session = await openSession(engine, program, task, checkpoint.snapshot.weights, checkpoint);
    this.dispose();
    this.#session = session;
    this.#changed = new ChangedNetwork(engine, this.program, task.loss);
    this.#task = task;
    this.#update = checkpoint.update;
    this.#watch = new DivergenceWatch(checkpoint.snapshot.skipped);
    this.#training = settingsAt(this.#experiment, checkpoint.update).training;
  }

  dispose(): void {
    this.#session.dispose();
    this.#changed.dispose();
  }

  get #network(): Network {
    return { program: this.program, session: this.#session, finish: (batch) => batch };
  }

  /** The episodes that seed, use and index determine: drawn, or acted by the network as it is now. */
  async #made(
    use: keyof typeof makers,
    index: number,
    size: number,
    { task = this.#task, flips = [], noise = [], network = this.#network }: Making = {},
  ): Promise<Made> {
    const random = randomStream(this.#experiment.seed, use, index);
    const { acting, flip } = task;
    if (acting)
      return await actOut({
        world: acting.begin(random, size),
        task,
        bestReturn: acting.bestReturn,
        extend: (episodes) => this.#extended(episodes, use, index, { noise, network }),
        evaluate: network.session.evaluate,
        random: randomStream(this.#experiment.seed, `actions ${use}`, index),
      });
    const drawn = makers[use](task, random, size, index);
    const episodes = flip ? flips.reduce(flip, drawn) : drawn;
    const batch = this.#extended(episodes, use, index, { noise, network });
    return { episodes, batch, trainingBatch: batch };
  }

  /** An episode that a person wrote. @throws Problem when the task can not read it, or it is longer than the model can hold. */
  #composed(task: OpenTask, given: string, index: number, making: Making): Pick<Made, "episodes" | "batch"> {
    const { composing, longest } = task;
    if (!composing) throw new Problem("data.noComposing", { task: this.#experiment.task.id });
    const episodes = composing.compose(given);
    if (episodes.steps > longest) throw new Problem("data.tooLong", { got: episodes.steps, longest });
    return { episodes, batch: this.#extended(episodes, "probe", index, making) };
  }

  /** What the program reads besides the task's input, drawn from the seed for this use of these episodes. */
  #extended(
    episodes: Batch,
    use: string,
    index: number,
    { noise: chosen = [], network: { program, finish } = this.#network }: Making = {},
  ): Batch {
    const random = randomStream(this.#experiment.seed, `noise ${use}`, index);
    const isTraining = use === "data";
    return finish(extendBatch(program, episodes, { updates: this.#update, random, chosen, isTraining }));
  }

  #partsAt(update: number): { task: OpenTask; program: Program } {
    if (update === this.#update) return { task: this.#task, program: this.program };
    return { task: prepare(this.#experiment, update).task, program: this.program };
  }

  /** Changes that the experiment already holds for this very update. */
  #applyChanges(): void {
    const due = this.#experiment.changes.filter(({ update }: LiveChange) => update === this.#update);
    if (due.length === 0) return;
    this.#watch = this.#watch.anew();
    this.#training = settingsAt(this.#experiment, this.#update).training;
    if (due.some(({ key }) => key.startsWith("task."))) this.#task = this.#reopen(this.#experiment);
    refuseCost(this.program, this.#training.batch, this.#task.longest, workTimes(this.#task));
  }

  /** The task as `experiment` has it now. @throws Problem when it would no longer fit the model. */
  #reopen(experiment: Experiment): OpenTask {
    return taskAt(experiment, this.#update, { program: this.program, task: this.#task });
  }
}
