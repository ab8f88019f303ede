/**
 * The messages between page and training worker: one discriminated union each way. Requests carry an `id` that the
 * answer repeats; everything else the worker sends is a stream that the page may drop.
 */
import type { ProblemKey } from "../core/problems.ts";
import type { ProblemParameters, Place } from "../core/problem.ts";
import type { SettingValue } from "../core/setting.ts";
import type { Trace } from "../core/signal.ts";
import type { EngineName, Snapshot } from "../engine/engine.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Metrics, Reading } from "../tasks/task.ts";

export type ToWorker =
  /** Opens a new run. `weights`: start from these (pretrained) instead of the seed's. `resume`: go on from a checkpoint. */
  | {
      readonly type: "open";
      readonly id: number;
      readonly experiment: Experiment;
      readonly weights?: Float32Array;
      readonly resume?: Checkpoint;
    }
  /** Trains until `pause`, or for `steps` updates. Answered when it stops. */
  | { readonly type: "train"; readonly id: number; readonly steps?: number }
  | { readonly type: "pause"; readonly id: number }
  /** Another episode to show. */
  | { readonly type: "probe"; readonly id: number; readonly episode: number }
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
  | { readonly type: "checkpoint"; readonly id: number };

export interface Checkpoint {
  readonly step: number;
  readonly snapshot: Snapshot;
}

/** What came of the measuring at the start, in milliseconds per step; null = not available, with the reason as a Problem key. */
export interface Race {
  readonly engine: EngineName;
  readonly times: Readonly<Partial<Record<EngineName, number>>>;
  /** Why an engine did not take part or was left. */
  readonly notes: readonly RaceNote[];
}
export interface RaceNote {
  readonly engine: EngineName;
  readonly reason: "absent" | "software" | "lost" | "failed" | "slow";
}

export interface Progress {
  readonly step: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly skipped: number;
  readonly stepsPerSecond: number;
  /** (step, loss) pairs since the last progress message. */
  readonly losses: Float32Array;
}

export interface WorkerProblem {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place?: Place;
}

export type FromWorker =
  | {
      readonly type: "opened";
      readonly id: number;
      readonly experiment: Experiment;
      readonly parameterCount: number;
      readonly race: Race;
    }
  | {
      readonly type: "done";
      readonly id: number;
      readonly step: number;
      readonly loss: number;
      readonly fingerprint: string;
    }
  | { readonly type: "sampled"; readonly id: number; readonly text: string }
  | { readonly type: "checkpointed"; readonly id: number; readonly checkpoint: Checkpoint }
  /** The request `id` failed; the run is as it was. */
  | { readonly type: "problem"; readonly id: number; readonly problem: WorkerProblem }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "metrics"; readonly step: number; readonly metrics: Metrics }
  | { readonly type: "trace"; readonly step: number; readonly trace: Trace; readonly readings: readonly Reading[] }
  /** Sent every few seconds, so that a crashed worker costs seconds only. */
  | { readonly type: "saved"; readonly checkpoint: Checkpoint }
  /** The engine changed by itself (lost device): one sentence for the user. */
  | { readonly type: "fellBack"; readonly race: Race };
