/** Experiments as the page changes them. */
import type { SettingValue } from "../core/setting.ts";
import { settled } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";

/** What waits for a new run, with what the run has changed meanwhile; null: nothing waits. */
export function draftNow({ experiment, draft }: RunOfDraft): Experiment | null {
  return draft && settled({ ...draft, changes: experiment.changes, engine: experiment.engine });
}

interface RunOfDraft {
  readonly experiment: Experiment;
  readonly draft: Experiment | null;
}

/** `draft` where it is another experiment than a fresh run would be anyway. */
export function draftBeside(experiment: Experiment, draft: Experiment): Experiment | null {
  return JSON.stringify(draft) === JSON.stringify(settled(experiment)) ? null : draft;
}

/** The value of a live setting that is in force at the end; undefined where there is no such setting. */
export function valueNow(experiment: Experiment, key: string): SettingValue | undefined {
  const { training, task } = settled(experiment);
  if (key.startsWith("task.")) return task.settings[key.slice("task.".length)];
  return (training as unknown as Readonly<Record<string, SettingValue>>)[key];
}
