/** The comparison store: the run that the present one stands beside, kept as it was when the present one began. */
import { createStore } from "zustand/vanilla";
import type { Experiment } from "../train/experiment.ts";
import type { Checkpoint } from "../worker/protocol.ts";
import { settled } from "./experiment.ts";
import type { RunState } from "./run.ts";

export interface KeptRun {
  readonly experiment: Experiment;
  /** What the page knew of it, its loss curve and its pictures included. */
  readonly run: RunState;
  /** Where it goes on when it is brought back. */
  readonly checkpoint: Checkpoint;
}

export interface ComparisonState {
  readonly kept: KeptRun | null;
}

export type ComparisonStore = ReturnType<typeof createComparisonStore>;

export function createComparisonStore() {
  return createStore<ComparisonState>(() => ({ kept: null }));
}

/** Whether losses of the two can stand in one plot: the same task with the same settings, and models of one family. */
export function isComparable(a: Experiment, b: Experiment): boolean {
  if (a.model.id !== b.model.id || a.task.id !== b.task.id) return false;
  const [ours, theirs] = [settled(a).task.settings, settled(b).task.settings];
  const keys = Object.keys({ ...ours, ...theirs });
  return keys.every((key) => ours[key] === theirs[key]);
}
