/**
 * The messages between page and training worker: one discriminated union each way. Requests carry an `id` that the
 * answer repeats; everything else the worker sends is a stream that the page may drop.
 */
import type { ProblemKey } from "../core/problems.ts";
import type { ProblemParameters, Place } from "../core/problem.ts";
import type { SettingValue } from "../core/setting.ts";
import type { EngineName } from "../engine/engine.ts";
import type { NoiseChannel } from "../engine/extend.ts";
import type { Frame, Look } from "../train/archive/archive.ts";
import type { Divergence } from "../train/divergence.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Goal } from "../train/goal.ts";
import type { Probe } from "../train/probe.ts";
import type { Report as HeldOutReport } from "../train/report.ts";
import type { StageReport } from "../train/stages.ts";
import type { Fact, TableFound } from "../tasks/task.ts";
import type { Checkpoint, ProbeReport } from "../train/run.ts";

export type ToWorker =
  /**
   * Opens a run in place of the one that is open. `weights`: go on from this safetensors file.
   * `resume`: go on from a checkpoint, after `seconds` of training. `engine`: run on this one whatever the experiment says.
   * `probe`: what traces are of. `mark`: the update after which the fingerprint is wanted. `files`: those that the
   * experiment names. `isWatched`: whether traces are sent before one is asked for. `isKept`: whether weights are sent
   * at updates for looking back, besides where the run stands. `threads`: at most so many, its own included.
   */
  | {
      readonly type: "open";
      readonly id: number;
      readonly experiment: Experiment;
      readonly weights?: ArrayBuffer;
      readonly resume?: Checkpoint;
      readonly engine?: EngineName;
      readonly seconds?: number;
      readonly probe?: Probe;
      readonly mark?: number;
      readonly files?: readonly SentFile[];
      readonly isWatched?: boolean;
      readonly isKept?: boolean;
      readonly threads?: number;
    }
  /**
   * Trains until `pause`, or for `updates` updates, or until the goal is met at two looks running. Answered when it stops. While
   * training goes on, this sets its end anew.
   */
  | ({ readonly type: "train"; readonly id: number } & TrainRequest)
  | { readonly type: "pause"; readonly id: number }
  /** Another pace for the training that goes on. */
  | { readonly type: "pace"; readonly id: number; readonly pace: "full" | "slow" }
  /** Somebody watches: traces are sent, of this from now on, and one at once. */
  | { readonly type: "probe"; readonly id: number; readonly probe: Probe }
  /** A live setting. Takes effect before the next update and is recorded in the experiment. */
  | { readonly type: "change"; readonly id: number; readonly key: string; readonly value: SettingValue }
  | { readonly type: "engine"; readonly id: number; readonly engine: EngineName | "auto" }
  /** A continuation of `prompt`, sampled at `temperature`; tasks with an alphabet only. */
  | {
      readonly type: "sample";
      readonly id: number;
      readonly prompt: string;
      readonly length: number;
      readonly temperature: number;
      readonly draw: number;
    }
  /** Many held-out batches. Training waits meanwhile; another request, or `enough`, ends it with the batches so far. */
  | { readonly type: "report"; readonly id: number; readonly batches?: number }
  | { readonly type: "checkpoint"; readonly id: number }
  /** Are you there? */
  | { readonly type: "ping"; readonly id: number }
  /** The page has drawn the last trace: the next may come. */
  | { readonly type: "seen" }
  /** The report that is being made is to end with what it has. */
  | { readonly type: "enough" }
  /** Training waits before it goes past `update`; null: it need not. So that runs beside each other keep step. */
  | { readonly type: "ceiling"; readonly update: number | null };

export interface TrainRequest {
  readonly updates?: number;
  /** The update at which to stop, in place of how many are to come; at once where it is past. */
  readonly until?: number;
  readonly goal?: Goal;
  /** `slow`: about ten updates a second, with a trace of each. */
  readonly pace?: "full" | "slow";
}

/** A file for the worker's shelf. */
export interface SentFile {
  readonly mark: string;
  readonly bytes: Uint8Array;
}

/** A request without the id that the client gives it. */
export type Request = WithoutId<Exclude<ToWorker, { readonly type: "seen" | "enough" | "ceiling" }>>;
type WithoutId<T> = T extends { readonly id: number } ? Omit<T, "id"> : never;

export type { Checkpoint };

/** What came of the measuring at the start, in milliseconds per update. */
export interface EngineChoice {
  readonly engine: EngineName;
  readonly times: Readonly<Partial<Record<EngineName, number>>>;
  /** Why an engine did not take part or was left. */
  readonly notes: readonly EngineNote[];
}
export interface EngineNote {
  readonly engine: EngineName;
  readonly reason: "absent" | "forbidden" | "software" | "lost" | "failed" | "slow";
  /** Of one that failed: what it said itself. */
  readonly cause?: string;
}

export interface Progress {
  readonly update: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly skipped: number;
  readonly updatesPerSecond: number;
  /** Seconds of training so far. */
  readonly seconds: number;
  /** What every update since the last progress message came to, as `extendCurve` reads it. */
  readonly rows: Float64Array<ArrayBuffer>;
  /** Looks at held-out episodes since the last progress message: a fast run looks more often than a page can be drawn. */
  readonly looks: readonly Look[];
}

export interface WorkerProblem {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place?: Place;
}

/** A worker is about to say nothing for so many ms more than usual, at a time. For the connection. */
export interface Effort {
  readonly type: "effort";
  readonly milliseconds: number;
}

export type FromWorker =
  | Effort
  | {
      readonly type: "opened";
      readonly id: number;
      readonly experiment: Experiment;
      /** Where it begins: weights of a file know how many updates they have seen. */
      readonly update: number;
      readonly parameterCount: number;
      /** What the model draws at every timestep. */
      readonly noise: readonly NoiseChannel[];
      /** What was found in the data that a person brought. */
      readonly facts: readonly Fact[];
      /** Where that is a table: which of its columns are taken for what. */
      readonly table: TableFound | null;
      /** Episodes of every look. */
      readonly heldOut: number;
      readonly choice: EngineChoice;
    }
  | {
      readonly type: "done";
      readonly id: number;
      readonly update: number;
      readonly loss: number;
      readonly seconds: number;
      readonly fingerprint: string;
      /** Where the goal was met that training was to end with: the first of the looks running. */
      readonly met: number | null;
      /** How it diverged, where it ended for that. */
      readonly diverged: Divergence | null;
    }
  | { readonly type: "sampled"; readonly id: number; readonly text: string }
  | { readonly type: "reported"; readonly id: number; readonly report: HeldOutReport }
  | { readonly type: "checkpointed"; readonly id: number; readonly checkpoint: Checkpoint }
  /** Answers `change`: the experiment with the change recorded. */
  | { readonly type: "changed"; readonly id: number; readonly experiment: Experiment }
  /** Answers `engine`. */
  | { readonly type: "engineChosen"; readonly id: number; readonly choice: EngineChoice }
  /** Answers `probe` and `ping`. */
  | { readonly type: "ready"; readonly id: number }
  /** The request `id` failed; the run is as it was. */
  | { readonly type: "problem"; readonly id: number; readonly problem: WorkerProblem }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "look"; readonly look: Look }
  | { readonly type: "frame"; readonly frame: Frame }
  /** Before training, and whenever another part of the task begins. */
  | { readonly type: "stage"; readonly stage: StageReport }
  /** A file is being read: the share done, 0 … 1. */
  | { readonly type: "reading"; readonly share: number }
  /** What a text that is being continued has come to. */
  | { readonly type: "writing"; readonly text: string }
  /** So many batches of a report are done. */
  | { readonly type: "measuring"; readonly done: number }
  | ({ readonly type: "trace" } & ProbeReport)
  /** At powers of two, and every other second, so that a crashed worker costs seconds only. */
  | { readonly type: "saved"; readonly checkpoint: Checkpoint }
  /** The engine changed by itself (lost device): one sentence for the user. */
  | { readonly type: "fellBack"; readonly choice: EngineChoice; readonly update: number }
  /** The run is open, but what is shown of it at first could not be made. */
  | { readonly type: "pictureFailed"; readonly problem: WorkerProblem }
  /** The update asked for by `mark` has been reached. */
  | { readonly type: "marked"; readonly update: number; readonly fingerprint: string; readonly engine: EngineName };

/** What answers a request. */
export type Answer = Extract<FromWorker, { readonly id: number }>;
/** What the worker sends unasked. */
export type Report = Exclude<FromWorker, { readonly id: number } | Effort>;
