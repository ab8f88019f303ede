/**
 * The page's hand on a run: one method per request, over whichever worker is alive. When a worker dies, the client
 * starts another from the last saved checkpoint, on wasm, and goes on training if it was.
 */
import { Problem } from "../core/problem.ts";
import type { SettingValue } from "../core/setting.ts";
import type { EngineName } from "../engine/engine.ts";
import type { Experiment } from "../train/experiment.ts";
import { firstProbe, type Probe } from "../train/probe.ts";
import type { Report as HeldOutReport } from "../train/report.ts";
import { Connection, type WorkerPort } from "./connection.ts";
import type { Answer, Checkpoint, EngineChoice, Report, Request, SentFile, TrainRequest } from "./protocol.ts";

export interface OpenOptions {
  /** A safetensors file to start from. */
  readonly weights?: ArrayBuffer;
  readonly resume?: Checkpoint;
  readonly engine?: EngineName;
  readonly probe?: Probe;
  readonly mark?: number;
  readonly seconds?: number;
  readonly isWatched?: boolean;
  readonly isKept?: boolean;
  readonly threads?: number;
  /** The files that the experiment names. */
  readonly files?: readonly SentFile[];
}

type AnswerOf<T extends Answer["type"]> = Extract<Answer, { readonly type: T }>;
export type Opened = AnswerOf<"opened">;
export type Done = AnswerOf<"done">;

/** What a client tells besides the worker's own reports. */
export type ClientReport =
  | Report
  /** The worker died and another goes on from `update`. */
  | { readonly type: "restarted"; readonly update: number }
  /** An engine failed in the middle of an update: the run is back at its last whole state, `update`, from which it goes on. */
  | { readonly type: "putBack"; readonly update: number }
  /** It died again soon after: the run stands at `update`, and the next request starts another worker. */
  | { readonly type: "gaveUp"; readonly update: number };

export interface ClientOptions {
  readonly start: () => WorkerPort;
  readonly report: (report: ClientReport) => void;
  /** How long a worker may be silent, in ms. */
  readonly silence?: number;
}

/** What is needed to begin again where a dead worker left. */
interface Memory {
  readonly experiment: Experiment;
  readonly options: OpenOptions;
  readonly checkpoint: Checkpoint | undefined;
  readonly probe: Probe;
  readonly seconds: number;
}

/** Deaths closer together than this are taken for the run's own fault. */
const deathInterval = 60_000;

export class Client {
  readonly #options: ClientOptions;
  #connection: Connection | undefined;
  #memory: Memory | undefined;
  #lastDeath = -Infinity;
  #revival: Promise<void> | undefined;
  #isDisposed = false;
  /** The last update that the worker spoke of. */
  #update = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async open(experiment: Experiment, options: OpenOptions = {}): Promise<Opened> {
    const opened = await this.#ask({ type: "open", experiment, ...options }, "opened");
    const { resume, probe = firstProbe, seconds = 0 } = options;
    this.#memory = { experiment: opened.experiment, options, checkpoint: resume, probe, seconds };
    this.#update = resume?.update ?? 0;
    return opened;
  }

  /** Resolves when training stops: as the request says, or by `pause`. Outlives one death of the worker. */
  async train({ updates = Infinity, ...request }: TrainRequest = {}): Promise<Done> {
    const end = this.#update + updates;
    for (;;) {
      const left = Number.isFinite(end) ? { updates: Math.max(end - this.#update, 1) } : {};
      try {
        const done = await this.#ask({ type: "train", ...left, ...request }, "done");
        this.#update = done.update;
        return done;
      } catch (problem) {
        if (isEngineFailure(problem)) this.#putBack();
        if (!isDeath(problem) || !this.#revival) throw problem;
      }
    }
  }

  pause(): Promise<Done> {
    return this.#ask({ type: "pause" }, "done");
  }

  /** Another pace for the training that goes on, which ends where it would have. */
  async setPace(pace: "full" | "slow"): Promise<void> {
    await this.#ask({ type: "pace", pace }, "ready");
  }

  async change(key: string, value: SettingValue): Promise<Experiment> {
    const { experiment } = await this.#ask({ type: "change", key, value }, "changed");
    this.#remember({ experiment });
    return experiment;
  }

  async probe(probe: Probe): Promise<void> {
    await this.#ask({ type: "probe", probe }, "ready");
    const options = this.#memory && { options: { ...this.#memory.options, isWatched: true } };
    this.#remember({ probe, ...options });
  }

  async engine(engine: EngineName | "auto"): Promise<EngineChoice> {
    return (await this.#ask({ type: "engine", engine }, "engineChosen")).choice;
  }

  async sample(prompt: string, length: number, temperature: number, draw: number): Promise<string> {
    return (await this.#ask({ type: "sample", prompt, length, temperature, draw }, "sampled")).text;
  }

  /** Over so many held-out batches; fewer where something else is asked for meanwhile, or it is `enough`. */
  async report(batches: number): Promise<HeldOutReport> {
    return (await this.#ask({ type: "report", batches }, "reported")).report;
  }

  /** The report that is being made ends with the batches so far. */
  enough(): void {
    this.#connection?.tell({ type: "enough" });
  }

  async checkpoint(): Promise<Checkpoint> {
    return (await this.#ask({ type: "checkpoint" }, "checkpointed")).checkpoint;
  }

  /** Whether traces of the run are sent. */
  get isWatched(): boolean {
    return this.#memory?.options.isWatched ?? true;
  }

  seen(): void {
    this.#connection?.tell({ type: "seen" });
  }

  /** Training waits before it goes past `update`; null: it need not. */
  ceiling(update: number | null): void {
    this.#connection?.tell({ type: "ceiling", update });
  }

  /** Ends the worker. What is asked for, and what is asked later, is refused with `page.cancelled`. */
  dispose(): void {
    this.#isDisposed = true;
    this.#connection?.close();
    this.#connection = undefined;
  }

  async #ask<T extends Answer["type"]>(request: Request, wanted: T): Promise<AnswerOf<T>> {
    await this.#revival;
    if (!this.#connection && this.#memory && request.type !== "open") await this.#revive(this.#memory);
    const answer = await this.#alive()
      .ask(request)
      .catch((error: unknown) => {
        throw this.#isDisposed ? new Problem("page.cancelled") : error;
      });
    if (answer.type !== wanted) throw new Problem("page.worker");
    return answer as AnswerOf<T>;
  }

  #alive(): Connection {
    if (this.#isDisposed) throw new Problem("page.cancelled");
    const { start, silence } = this.#options;
    const events = { report: (report: Report) => this.#hear(report), died: () => this.#bury() };
    this.#connection ??= new Connection(start(), events, silence);
    return this.#connection;
  }

  #hear(report: Report): void {
    if (report.type === "progress") {
      this.#update = report.progress.update;
      this.#remember({ seconds: report.progress.seconds });
    }
    if (report.type === "fellBack") this.#update = report.update;
    if (report.type === "saved") this.#remember({ checkpoint: report.checkpoint });
    this.#options.report(report);
  }

  #remember(part: Partial<Memory>): void {
    if (this.#memory) this.#memory = { ...this.#memory, ...part };
  }

  /** What an engine has left half done is thrown away with its worker: the next request starts another. */
  #putBack(): void {
    if (!this.#memory || !this.#connection) return;
    this.#connection.close();
    this.#connection = undefined;
    this.#update = this.#memory.checkpoint?.update ?? 0;
    this.#options.report({ type: "putBack", update: this.#update });
  }

  #bury(): void {
    this.#connection = undefined;
    const isSoon = Date.now() - this.#lastDeath < deathInterval;
    this.#lastDeath = Date.now();
    this.#update = this.#memory?.checkpoint?.update ?? 0;
    if (!this.#memory) return;
    if (isSoon) this.#options.report({ type: "gaveUp", update: this.#update });
    else this.#revival = this.#revive(this.#memory).finally(() => (this.#revival = undefined));
  }

  async #revive({ checkpoint, options, probe, seconds, experiment }: Memory): Promise<void> {
    const resume = checkpoint && { resume: checkpoint };
    const again: OpenOptions = { ...options, engine: "wasm", probe, seconds, ...resume };
    await this.#alive().ask({ type: "open", experiment, ...again });
    this.#options.report({ type: "restarted", update: this.#update });
  }
}

function isEngineFailure(problem: unknown): boolean {
  return problem instanceof Problem && problem.key === "page.engine";
}

function isDeath(problem: unknown): boolean {
  return problem instanceof Problem && problem.key === "page.worker";
}
