/**
 * What the page is told while a run goes on: progress, the probe's trace, looks at held-out episodes and checkpoints. Each has
 * its own pace and its own share of the time, and a trace waits until the page has drawn the one before.
 */
import { Problem } from "../core/problem.ts";
import type { Look } from "../train/archive/archive.ts";
import { firstProbe, isOfChanges, redrawn, type Probe } from "../train/probe.ts";
import type { Checkpoint, HeldOutReport, ProbeReport, Run, UpdateReport } from "../train/run.ts";
import { buffersOf } from "./buffers.ts";
import { Pace } from "./pace.ts";
import { problemOf } from "./problem-of.ts";
import type { FromWorker } from "./protocol.ts";
import { Rate } from "./rate.ts";

export type Post = (message: FromWorker, transfer?: readonly Transferable[]) => void;

/** Where a run stands when the reporter turns to it. */
export interface Standing {
  readonly run: Run;
  readonly checkpoint: Checkpoint;
  readonly seconds: number;
}

/** Slow training is looked at once in so many ms besides, where its own looks come more seldom. */
const lookInterval = 1000;
/** What a killed browser costs is this, and what it takes the page to write it. */
const saveInterval = 1200;
/** Of the time: what is done for who watches takes no more than a twentieth of it together, and what is kept a fiftieth. */
const shares = { progress: 0.01, trace: 0.03, looks: 0.01, save: 0.02 };

export class Reporter {
  /** The last checkpoint that was sent: where to go on when the device is lost. Not kept on wasm, which has none to lose. */
  saved: Checkpoint | undefined;
  /** Seconds of training so far. */
  seconds = 0;
  /** Whether traces are sent while training goes on. */
  isWatched = true;
  /** What traces are of. */
  #probe: Probe = firstProbe;
  readonly #post: Post;
  readonly #now: () => number;
  readonly #progress: Pace;
  readonly #trace: Pace;
  readonly #looks: Pace;
  readonly #save: Pace;
  #isSeen = true;
  #last = { loss: NaN, gradientNorm: NaN, skipped: 0 };
  /** Rows of the curve since the last progress message. */
  #rows: number[] = [];
  /** Looks of training since then. */
  #heldOut: Look[] = [];
  readonly #rate = new Rate();
  /** Update of the last look. */
  #lookedAt = -1;
  /** When that was. */
  #lookTime = -Infinity;

  constructor(post: Post, now: () => number) {
    this.#post = post;
    this.#now = now;
    this.#progress = new Pace({ interval: 100, share: shares.progress, now });
    this.#trace = new Pace({ interval: 100, share: shares.trace, now });
    this.#looks = new Pace({ interval: lookInterval, share: shares.looks, now });
    this.#save = new Pace({ interval: saveInterval, share: shares.save, now });
  }

  get loss(): number {
    return this.#last.loss;
  }

  /** Traces are of this from now on. */
  show(probe: Probe): void {
    this.#probe = probe;
  }

  /** Traces are of the episode that was drawn again, not of one that a person wrote: the task reads others now. */
  showDrawn(): void {
    this.#probe = redrawn(this.#probe);
  }

  /** The page has drawn the last trace. */
  seen(): void {
    this.#isSeen = true;
  }

  /** Another run, or the same at another update. */
  restart({ run, checkpoint, seconds }: Standing): void {
    this.saved = run.engine === "wasm" ? undefined : checkpoint;
    this.seconds = seconds;
    this.#rows = [];
    this.#heldOut = [];
    this.#lookedAt = -1;
    this.#last = { loss: NaN, gradientNorm: NaN, skipped: checkpoint.snapshot.skipped };
    this.rateStarts(run);
  }

  /** Updates per second are counted from here. */
  rateStarts(run: Run): void {
    this.#rate.start(run.update, this.#now());
  }

  updated({ update, loss, gradientNorm, skipped }: UpdateReport, seconds: number): void {
    this.#last = { loss: loss ?? this.#last.loss, gradientNorm: gradientNorm ?? this.#last.gradientNorm, skipped };
    this.seconds = seconds;
    if (loss !== null) this.#rows.push(update, loss, this.#last.gradientNorm, seconds);
  }

  /** Sends what is due. */
  async sendDue(run: Run): Promise<void> {
    const isTraceDue = this.isWatched && this.#isSeen && this.#trace.isDue;
    const tell = (): Promise<void> => this.#progress.spend(() => this.sendProgress(run));
    // No picture comes before the count of its update, which is then a part of what the picture costs.
    if (isTraceDue) await this.#trace.spend(() => tell().then(() => this.sendTrace(run)));
    else if (this.#progress.isDue) await tell();
    if (this.isWatched && this.#looks.isDue && this.#now() - this.#lookTime > lookInterval)
      await this.#looks.spend(() => this.look(run));
    if (this.#save.isDue) await this.#save.spend(() => this.sendCheckpoint(run));
  }

  /** Sends everything, so that the page shows exactly where the run stands. */
  async sendAll(run: Run): Promise<void> {
    this.sendProgress(run);
    if (this.isWatched) await this.sendTrace(run);
    await this.look(run);
    await this.sendCheckpoint(run);
  }

  sendProgress(run: Run): void {
    const updatesPerSecond = this.#rate.at(run.update, this.#now());
    const rows = Float64Array.from(this.#rows);
    const looks = this.#heldOut;
    this.#rows = [];
    this.#heldOut = [];
    const { seconds } = this;
    const progress = { update: run.update, ...this.#last, updatesPerSecond, seconds, rows, looks };
    this.#post({ type: "progress", progress }, [rows.buffer]);
  }

  /** `probe` is what traces are of from now on. @throws Problem when it can not be shown; all stays as it was then. */
  async sendTrace(run: Run, probe?: Probe): Promise<void> {
    const report = await (probe ? run.probe(probe) : this.#pictureOf(run));
    this.#probe = probe ?? this.#probe;
    this.#isSeen = false;
    // TensorFlow.js may still hold what it gave.
    this.#post({ type: "trace", ...report }, run.engine === "reference" ? [] : buffersOf(report));
  }

  /** What can no longer be changed is told, and then no longer changed: training does not end by it. */
  async #pictureOf(run: Run): Promise<ProbeReport> {
    try {
      return await run.probe(this.#probe);
    } catch (error) {
      if (!(error instanceof Problem) || !isOfChanges(error.key)) throw error;
      this.#post({ type: "pictureFailed", problem: problemOf(error, run.engine) });
      this.#probe = { ...this.#probe, changes: [] };
      return await run.probe(this.#probe);
    }
  }

  /** Looks at the held-out episodes, unless that was done at this very update. */
  async look(run: Run): Promise<void> {
    if (this.#lookedAt !== run.update) this.#post({ type: "look", look: this.#lookOf(await run.evaluate()) });
  }

  /** Training looked by itself: the page is told with the next progress. */
  looked(report: HeldOutReport): void {
    this.#heldOut.push(this.#lookOf(report));
  }

  #lookOf({ update, loss, metrics }: HeldOutReport): Look {
    this.#lookedAt = update;
    this.#lookTime = this.#now();
    return { update, seconds: this.seconds, loss, metrics };
  }

  async sendCheckpoint(run: Run): Promise<void> {
    this.save(run, await run.checkpoint());
  }

  /** A checkpoint of the run as it is now, after all that led to it: what is kept of both belongs together. */
  save(run: Run, checkpoint: Checkpoint): void {
    this.sendProgress(run);
    // On wasm nobody else reads its arrays, nor does this thread want them again.
    const isOwn = run.engine === "wasm";
    this.saved = isOwn ? undefined : checkpoint;
    const { weights, first, second, third } = checkpoint.snapshot;
    const buffers = new Set([weights, first, second, third].map(({ buffer }) => buffer as ArrayBuffer));
    this.#post({ type: "saved", checkpoint }, isOwn ? [...buffers] : []);
  }
}
