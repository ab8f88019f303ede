/** An experiment is plain data from which everything that a run does follows. */
import type { EngineName, OptimiserName } from "../engine/engine.ts";
import type { Setting, SettingValue, SettingValues } from "../core/setting.ts";

export interface ModelChoice {
  /** Id in models/all.ts; with `text`, the model it was edited from. */
  readonly id: string;
  readonly settings: SettingValues;
  /** The user's own cell text, in place of the built-in one. */
  readonly text?: string;
}

export interface TaskChoice {
  readonly id: string;
  readonly settings: SettingValues;
}

export interface TrainingSettings {
  readonly batch: number;
  readonly optimiser: OptimiserName;
  readonly learningRate: number;
  readonly clipNorm: number;
  readonly clipValue: number;
  readonly weightDecay: number;
}

/** A setting changed while the run went on: takes effect before update `update` (counted from 0). */
export interface LiveChange {
  readonly update: number;
  /** Key of a live training setting, or `task.<key>` of a live task setting. */
  readonly key: string;
  readonly value: SettingValue;
}

export interface Experiment {
  readonly model: ModelChoice;
  readonly task: TaskChoice;
  readonly training: TrainingSettings;
  /** 1 … 2³² − 1. */
  readonly seed: number;
  /** `auto`: measured at the start. */
  readonly engine: EngineName | "auto";
  readonly changes: readonly LiveChange[];
}

export const trainingSettings: readonly Setting[] = [
  { key: "batch", kind: "number", default: 16, min: 1, max: 256, integer: true, live: true, logarithmic: true },
  { key: "optimiser", kind: "choice", default: "adam", options: ["sgd", "rmsprop", "adam", "adamw"], live: false },
  {
    key: "learningRate",
    kind: "number",
    default: 0.01,
    min: 1e-6,
    max: 10,
    integer: false,
    live: true,
    logarithmic: true,
  },
  { key: "clipNorm", kind: "number", default: 10, min: 0, max: 1000, integer: false, live: true },
  { key: "clipValue", kind: "number", default: 0, min: 0, max: 1000, integer: false, live: true },
  { key: "weightDecay", kind: "number", default: 0, min: 0, max: 1, integer: false, live: true },
];
