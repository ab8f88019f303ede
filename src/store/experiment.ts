/** Experiments as the page changes them. */
import type { SettingValue } from "../core/setting.ts";
import type { Experiment } from "../train/experiment.ts";

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

/** The value of a live setting that is in force at the end; undefined where there is no such setting. */
export function valueNow(experiment: Experiment, key: string): SettingValue | undefined {
  const { training, task } = settled(experiment);
  if (key.startsWith("task.")) return task.settings[key.slice("task.".length)];
  return (training as unknown as Readonly<Record<string, SettingValue>>)[key];
}
