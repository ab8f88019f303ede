/** The experiment store: what the present run follows from, and changes that wait for a new run. */
import { createStore } from "zustand/vanilla";
import type { SettingValue } from "../core/setting.ts";
import type { Experiment } from "../train/experiment.ts";

export interface ExperimentState {
  readonly experiment: Experiment;
  /** `experiment` with settings that need a restart, not yet applied; null when there are none. */
  readonly draft: Experiment | null;
  /** What the sender of a link says comes out. */
  readonly expected: { readonly update: number; readonly fingerprint: string } | null;
  /** Name of the file that the user's text came from, "" for none. */
  readonly textName: string;
}

export type ExperimentStore = ReturnType<typeof createExperimentStore>;

export function createExperimentStore(experiment: Experiment) {
  return createStore<ExperimentState>(() => ({ experiment, draft: null, expected: null, textName: "" }));
}

/** `experiment` as its live changes left it, with none of them in its past: what a fresh run begins with. */
export function settled(experiment: Experiment): Experiment {
  const training: Record<string, unknown> = { ...experiment.training };
  const task: Record<string, SettingValue> = { ...experiment.task.settings };
  for (const { key, value } of experiment.changes) {
    if (key.startsWith("task.")) task[key.slice("task.".length)] = value;
    else training[key] = value;
  }
  return {
    ...experiment,
    training: training as unknown as Experiment["training"],
    task: { ...experiment.task, settings: task },
    changes: [],
  };
}
