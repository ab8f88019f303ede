/**
 * The worker's side: requests are answered one after another, and between them the run advances in short slices, so
 * that pausing and live changes take effect at once.
 */
import { Problem } from "../core/problem.ts";
import { shelve } from "../core/shelf.ts";
import type { EngineName } from "../engine/engine.ts";
import { noiseChannels } from "../engine/extend.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Progress } from "../tasks/task.ts";
import { defaultBatches } from "../train/batches.ts";
import { report } from "../train/report.ts";
import { prepare } from "../train/prepare.ts";
import { openRun, type Checkpoint, type Run } from "../train/run.ts";
import { readStart } from "../train/weights.ts";
import { looksRunning } from "../train/goal.ts";
import { train, usualUpdatesBetweenLooks } from "../train/loop.ts";
import { firstProbe } from "../train/probe.ts";
import type { EngineChoice, EngineNote, ToWorker } from "./protocol.ts";
import { chooseEngine, type EngineSource, type ChosenEngine } from "./engine-choice.ts";
import { compileEffort, longestEffort } from "./effort.ts";
import { failure, problemOf } from "./problem-of.ts";
import { Reporter, type Post } from "./reporter.ts";
import { sparsely } from "./sparsely.ts";
import { endsOf, noOutcome, type Training } from "./training.ts";

export interface HostOptions {
  readonly post: Post;
  readonly engines: EngineSource;
  /** Lets waiting messages in. */
  readonly breathe: () => Promise<void>;
  /** The same, and lets others work for so many ms. */
  readonly rest: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

type Queued = Exclude<ToWorker, { readonly type: "ping" | "seen" | "enough" | "ceiling" }>;
type MessageOf<T extends Queued["type"]> = Extract<Queued, { readonly type: T }>;

/** Training goes on for so many ms before messages are looked at. */
const sliceLength = 8;
/** Between two updates of slow training, in ms, and between two looks whether others have caught up. */
const slowInterval = 100;
const ceilingInterval = 1;

export class Host {
  readonly #options: HostOptions;
  readonly #reporter: Reporter;
  readonly #queue: Queued[] = [];
  #isBusy = false;
  #run: Run | undefined;
  #choice: EngineChoice = { engine: "wasm", times: {}, notes: [] };
  #training: Training | undefined;
  /** Training waits before it goes past this. */
  #ceiling = Infinity;
  /** As the page said when it opened the run. */
  #threads: number | undefined;
  #isKept = true;
  /** Step whose fingerprint the page wants. */
  #mark: number | undefined;
  #isDeviceLost = false;
  /** The page wants no more batches of the report that is being made. */
  #hasEnough = false;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#reporter = new Reporter(options.post, options.now);
  }

  receive(message: ToWorker): void {
    if (message.type === "seen") this.#reporter.seen();
    else if (message.type === "enough") this.#hasEnough = true;
    else if (message.type === "ceiling") this.#ceiling = message.update ?? Infinity;
    else if (message.type === "ping") this.#options.post({ type: "ready", id: message.id });
    else {
      // Here, not where it is answered: it may have to wait, and be enough before it begins.
      if (message.type === "report") this.#hasEnough = false;
      this.#queue.push(message);
      void this.#drive();
    }
  }

  async #drive(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (;;) {
        const message = this.#queue.shift();
        if (message) await this.#answer(message);
        else if (this.#training) await this.#slice();
        else break;
      }
    } finally {
      this.#isBusy = false;
    }
  }

  /** A request that fails leaves the run as it was. */
  async #answer(message: Queued): Promise<void> {
    try {
      await this.#handle(message);
    } catch (error) {
      this.#options.post({ type: "problem", id: message.id, problem: problemOf(error, this.#choice.engine) });
    }
  }

  #handle(message: Queued): Promise<void> {
    switch (message.type) {
      case "open":
        return this.#open(message);
      case "train":
        return this.#train(message);
      case "pause":
        return this.#stop(message.id);
      case "pace":
        return this.#setPace(message);
      case "probe":
        return this.#probe(message);
      case "change":
        return this.#change(message);
      case "engine":
        return this.#changeEngine(message);
      case "sample":
        return this.#sample(message);
      case "report":
        return this.#report(message);
      case "checkpoint":
        return this.#checkpoint(message.id);
    }
  }

  async #open(message: MessageOf<"open">): Promise<void> {
    const { experiment, weights, resume, mark, probe = firstProbe, seconds = 0, files = [] } = message;
    const { now, engines, post } = this.#options;
    for (const file of files) shelve(file.mark, file.bytes);
    if (files.length > 0) this.#read(experiment);
    const wanted = message.engine ?? experiment.engine;
    this.#announce(experiment, wanted);
    const chosen = await chooseEngine(engines, experiment, wanted, now, message.threads);
    this.#announce(experiment, chosen.engine.name);
    const from = weights ? readStart(prepare(experiment).program, new Uint8Array(weights)) : resume;
    const run = await openRun({ experiment, engine: chosen.engine, ...(from && { resume: from }) });
    await this.#stop();
    this.#run?.dispose();
    this.#run = run;
    this.#reporter.isWatched = message.isWatched ?? true;
    this.#isKept = message.isKept ?? true;
    this.#reporter.show(probe);
    this.#reporter.restart({ run, checkpoint: await run.checkpoint(), seconds });
    this.#ceiling = Infinity;
    this.#mark = mark;
    this.#threads = message.threads;
    this.#adopt(chosen);
    const noise = noiseChannels(run.program);
    const { facts = [], table = null } = run.task;
    post({
      type: "opened",
      id: message.id,
      experiment: run.experiment,
      update: run.update,
      parameterCount: run.program.parameterCount,
      noise,
      facts,
      table,
      heldOut: run.heldOutCount,
      choice: chosen.choice,
    });
    await this.#showFirst(run);
  }

  /** How long the page may have to wait for an answer from now on. @throws Problem. */
  #announce(experiment: Experiment, engine: EngineName | "auto"): void {
    const tell = (milliseconds: number): void => this.#options.post({ type: "effort", milliseconds });
    tell(compileEffort(experiment));
    tell(longestEffort(experiment, prepare(experiment, Infinity), engine === "auto" ? "wasm" : engine));
  }

  /** The request to open has been answered by now, so that a failure is told by itself. */
  async #showFirst(run: Run): Promise<void> {
    try {
      await this.#reporter.sendAll(run);
    } catch (error) {
      this.#options.post({ type: "pictureFailed", problem: problemOf(error, this.#choice.engine) });
    }
  }

  /** Opens the task once, so that its files have been read; the page knows from the beginning. @throws Problem. */
  #read(experiment: Experiment): void {
    const tell = this.#told();
    tell(0);
    prepare(experiment, 0, tell);
  }

  /** Tells the page how far a file has been read, not more often than a person can see. */
  #told(): Progress {
    const { now, post } = this.#options;
    const tell = sparsely(now, (share: number) => post({ type: "reading", share }));
    return (share) => tell(share, share >= 1);
  }

  async #train({ id, updates = Infinity, until, goal, pace = "full" }: MessageOf<"train">): Promise<void> {
    const run = this.#current();
    await this.#stop();
    this.#reporter.rateStarts(run);
    const options = {
      until: until ?? run.update + updates,
      evaluateEvery: usualUpdatesBetweenLooks(run),
      isKept: this.#isKept,
      breathe: this.#options.breathe,
      ...(goal && { goal: { goal, looks: looksRunning } }),
    };
    const begin: Training["begin"] = () => train(run, { ...options, seconds: this.#reporter.seconds });
    this.#training = { id, begin, events: begin(), isSlow: pace === "slow", outcome: noOutcome };
  }

  async #setPace({ id, pace }: MessageOf<"pace">): Promise<void> {
    if (this.#training) this.#training.isSlow = pace === "slow";
    this.#options.post({ type: "ready", id });
  }

  async #probe({ id, probe }: MessageOf<"probe">): Promise<void> {
    await this.#reporter.sendTrace(this.#current(), probe);
    this.#reporter.isWatched = true;
    this.#options.post({ type: "ready", id });
  }

  async #change({ id, key, value }: MessageOf<"change">): Promise<void> {
    const run = this.#current();
    run.change(key, value);
    this.#announce(run.experiment, this.#choice.engine);
    this.#options.post({ type: "changed", id, experiment: run.experiment });
    if (!key.startsWith("task.")) return;
    this.#reporter.showDrawn();
    await this.#reporter.sendAll(run);
  }

  async #changeEngine({ id, engine }: MessageOf<"engine">): Promise<void> {
    const run = this.#current();
    const { engines, now, post } = this.#options;
    this.#announce(run.experiment, engine);
    const chosen = await chooseEngine(engines, run.experiment, engine, now, this.#threads);
    this.#announce(run.experiment, chosen.engine.name);
    await run.moveTo(chosen.engine);
    this.#adopt(chosen);
    post({ type: "engineChosen", id, choice: chosen.choice });
    this.#reporter.rateStarts(run);
    await this.#reporter.sendAll(run);
  }

  async #sample({ id, ...request }: MessageOf<"sample">): Promise<void> {
    const { now, post } = this.#options;
    const tell = sparsely(now, (text: string) => post({ type: "writing", text }));
    post({ type: "sampled", id, text: await this.#current().sample(request, tell) });
  }

  async #report({ id, batches = defaultBatches }: MessageOf<"report">): Promise<void> {
    const run = this.#current();
    const { breathe, now, post } = this.#options;
    const isStopped = (): boolean => this.#hasEnough || this.#queue.length > 0;
    const tell = sparsely(now, (done: number) => post({ type: "measuring", done }));
    post({ type: "reported", id, report: await report(run, { batches, breathe, tell, isStopped }) });
    this.#reporter.rateStarts(run);
  }

  async #checkpoint(id: number): Promise<void> {
    this.#options.post({ type: "checkpointed", id, checkpoint: await this.#current().checkpoint() });
  }

  async #slice(): Promise<void> {
    const { breathe, rest } = this.#options;
    try {
      const run = this.#current();
      if (this.#isDeviceLost) throw new Error("device lost");
      if (run.update >= this.#ceiling) await rest(ceilingInterval);
      else if (this.#training?.isSlow) await this.#advanceSlowly(run, this.#training);
      else if (this.#training) await this.#advance(run, this.#training);
      if (this.#training) await this.#reporter.sendDue(run);
    } catch (error) {
      await this.#fail(error);
    }
    await breathe();
  }

  /** As many updates as a slice has time for. */
  async #advance(run: Run, training: Training): Promise<void> {
    const { now } = this.#options;
    const started = now();
    do {
      if (!(await this.#next(run, training))) return this.#stop();
    } while (now() - started < sliceLength && this.#queue.length === 0 && run.update < this.#ceiling);
  }

  /** One update and its trace, and the rest of a tenth of a second. */
  async #advanceSlowly(run: Run, training: Training): Promise<void> {
    const { now, rest } = this.#options;
    const started = now();
    const before = run.update;
    while (run.update === before) if (!(await this.#next(run, training))) return this.#stop();
    if (this.#reporter.isWatched) await this.#reporter.sendTrace(run);
    while (now() - started < slowInterval && this.#queue.length === 0) await rest(ceilingInterval);
  }

  /** What comes next in training; false where it has ended. */
  async #next(run: Run, training: Training): Promise<boolean> {
    const { value: event, done } = await training.events.next();
    if (done === true || !event) return false;
    const { post } = this.#options;
    switch (event.type) {
      case "update":
        this.#reporter.updated(event.report, event.seconds);
        if (run.update !== this.#mark) return true;
        post({ type: "marked", update: run.update, fingerprint: await run.fingerprint(), engine: run.engine });
        return true;
      case "heldOut":
        this.#reporter.looked(event.report);
        return true;
      case "stage":
        post({ type: "stage", stage: event.report });
        return true;
      case "frame":
        post({ type: "frame", frame: event.frame }, [event.frame.weights.buffer as ArrayBuffer]);
        return true;
      case "checkpoint":
        this.#reporter.save(run, event.checkpoint);
        return true;
      case "goal":
        training.outcome = { ...noOutcome, met: event.update };
        return true;
      case "diverged":
        training.outcome = { ...noOutcome, diverged: event.divergence };
        return true;
    }
  }

  /** Ends the training that goes on, if one does, and answers it, and with it the request `by` that ends it. */
  async #stop(by?: number): Promise<void> {
    const asked = endsOf(this.#training, by);
    this.#training = undefined;
    if (asked.length === 0) return;
    const { post } = this.#options;
    try {
      const run = this.#current();
      await this.#reporter.sendAll(run);
      const { loss, seconds } = this.#reporter;
      const fingerprint = await run.fingerprint();
      for (const one of asked) post({ type: "done", ...one, update: run.update, loss, seconds, fingerprint });
    } catch (error) {
      const problem = problemOf(error, this.#choice.engine);
      for (const { id } of asked) post({ type: "problem", id, problem });
    }
  }

  /** A GPU that fails costs the updates since the last checkpoint; the run goes on with wasm. */
  async #fail(error: unknown): Promise<void> {
    const run = this.#run;
    const { saved } = this.#reporter;
    const failed = this.#choice.engine;
    if (run && saved && failed !== "wasm") {
      const why = this.#isDeviceLost ? { reason: "lost" as const } : failure(error);
      if (await this.#fallBack(run, saved, { engine: failed, ...why }).catch(() => false)) return;
    }
    const ended = this.#training;
    this.#training = undefined;
    if (ended) this.#options.post({ type: "problem", id: ended.id, problem: problemOf(error, failed) });
  }

  async #fallBack(run: Run, saved: Checkpoint, note: EngineNote): Promise<boolean> {
    const candidate = await this.#options.engines.load("wasm", this.#threads);
    if ("reason" in candidate) return false;
    await run.moveTo(candidate.engine, saved);
    this.#reporter.restart({ run, checkpoint: saved, seconds: this.#reporter.seconds });
    const notes = [...this.#choice.notes, note];
    const choice: EngineChoice = { engine: "wasm", times: this.#choice.times, notes };
    this.#adopt({ choice, engine: candidate.engine, lost: undefined });
    if (this.#training) this.#training.events = this.#training.begin();
    this.#options.post({ type: "fellBack", choice, update: saved.update });
    return true;
  }

  #adopt({ choice, lost }: ChosenEngine): void {
    this.#choice = choice;
    this.#watch(lost);
  }

  /** A device that is lost while nothing trains is found out at the next slice; while waiting, at once. */
  #watch(lost: Promise<unknown> | undefined): void {
    this.#isDeviceLost = false;
    const watched = this.#choice;
    void lost?.then(() => {
      if (this.#choice === watched) this.#isDeviceLost = true;
    });
  }

  #current(): Run {
    if (!this.#run) throw new Problem("page.notOpen");
    return this.#run;
  }
}
