/** Experiments as the page changes them. */
import type { SettingValue } from "../core/setting.ts";
import { settingsAt } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";

/** `experiment` as its live changes left it, with none of them in its past: what a fresh run begins with. */
export function settled(experiment: Experiment): Experiment {
  const { training, task: settings } = settingsAt(experiment, Infinity);
  return { ...experiment, training, task: { ...experiment.task, settings }, changes: [] };
}

/** The value of a live setting that is in force at the end; undefined where there is no such setting. */
export function valueNow(experiment: Experiment, key: string): SettingValue | undefined {
  const { training, task } = settled(experiment);
  if (key.startsWith("task.")) return task.settings[key.slice("task.".length)];
  return (training as unknown as Readonly<Record<string, SettingValue>>)[key];
}
