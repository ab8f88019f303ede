/**
 * What the page is told while a run goes on: progress, the probe's trace, held-out metrics and checkpoints. Each has
 * its own pace and its own share of the time, and a trace waits until the page has drawn the one before.
 */
import type { Run, UpdateReport } from "../train/run.ts";
import { Pace } from "./pace.ts";
import type { Checkpoint, FromWorker, Shown } from "./protocol.ts";

export type Post = (message: FromWorker, transfer?: readonly Transferable[]) => void;

export class Reporter {
  /** The last checkpoint that was sent: where to go on when the device is lost. */
  saved: Checkpoint | undefined;
  /** What traces are of. */
  #shown: Shown = { episode: 0 };
  readonly #post: Post;
  readonly #now: () => number;
  readonly #progress: Pace;
  readonly #trace: Pace;
  readonly #metrics: Pace;
  readonly #save: Pace;
  #isSeen = true;
  #last = { loss: NaN, gradientNorm: NaN, skipped: 0 };
  /** (update, loss) pairs since the last progress message. */
  #losses: number[] = [];
  #rateFrom = { update: 0, time: 0 };

  constructor(post: Post, now: () => number) {
    this.#post = post;
    this.#now = now;
    this.#progress = new Pace({ interval: 100, share: 0.05, now });
    this.#trace = new Pace({ interval: 100, share: 0.03, now });
    this.#metrics = new Pace({ interval: 1000, share: 0.01, now });
    this.#save = new Pace({ interval: 2000, share: 0.01, now });
  }

  get loss(): number {
    return this.#last.loss;
  }

  /** Traces are of this from now on. */
  show(shown: Shown): void {
    this.#shown = shown;
  }

  /** Traces are of the episode that was drawn again, not of one that a person wrote: the task reads others now. */
  showDrawn(): void {
    this.#shown = { ...this.#shown, given: null };
  }

  /** The page has drawn the last trace. */
  seen(): void {
    this.#isSeen = true;
  }

  /** Another run, or the same at another update. */
  restart(run: Run, checkpoint: Checkpoint): void {
    this.saved = checkpoint;
    this.#losses = [];
    this.#last = { loss: NaN, gradientNorm: NaN, skipped: checkpoint.snapshot.skipped };
    this.rateStarts(run);
  }

  /** Updates per second are counted from here. */
  rateStarts(run: Run): void {
    this.#rateFrom = { update: run.update, time: this.#now() };
  }

  updated({ update, loss, gradientNorm, skipped }: UpdateReport): void {
    this.#last = { loss: loss ?? this.#last.loss, gradientNorm: gradientNorm ?? this.#last.gradientNorm, skipped };
    if (loss !== null) this.#losses.push(update, loss);
  }

  /** Sends what is due. */
  async sendDue(run: Run): Promise<void> {
    if (this.#progress.isDue) await this.#progress.spend(() => this.sendProgress(run));
    if (this.#isSeen && this.#trace.isDue) await this.#trace.spend(() => this.sendTrace(run));
    if (this.#metrics.isDue) await this.#metrics.spend(() => this.sendMetrics(run));
    if (this.#save.isDue) await this.#save.spend(() => this.sendCheckpoint(run));
  }

  /** Sends everything, so that the page shows exactly where the run stands. */
  async sendAll(run: Run): Promise<void> {
    this.sendProgress(run);
    await this.sendTrace(run);
    await this.sendMetrics(run);
    await this.sendCheckpoint(run);
  }

  sendProgress(run: Run): void {
    const seconds = (this.#now() - this.#rateFrom.time) / 1000;
    const updatesPerSecond = seconds > 0 ? (run.update - this.#rateFrom.update) / seconds : 0;
    if (seconds > 2) this.rateStarts(run);
    const losses = Float32Array.from(this.#losses);
    this.#losses = [];
    const progress = { update: run.update, ...this.#last, updatesPerSecond, losses };
    this.#post({ type: "progress", progress }, [losses.buffer]);
  }

  /** `shown` is what traces are of from now on. @throws Problem when it can not be shown; all stays as it was then. */
  async sendTrace(run: Run, shown = this.#shown): Promise<void> {
    const report = await run.probe(shown.episode, shown.flips, shown.noise, shown.given);
    this.#shown = shown;
    this.#isSeen = false;
    this.#post({ type: "trace", ...report });
  }

  async sendMetrics(run: Run): Promise<void> {
    const { update, metrics } = await run.evaluate();
    this.#post({ type: "metrics", update, metrics });
  }

  async sendCheckpoint(run: Run): Promise<void> {
    this.saved = await run.checkpoint();
    this.#post({ type: "saved", checkpoint: this.saved });
  }
}
