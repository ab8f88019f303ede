/** Live changes: settings that took another value while the run went on, part of the experiment. */
import { Problem } from "../core/problem.ts";
import { checkValue, type Setting, type SettingValues } from "../core/setting.ts";
import { aboutTask } from "../tasks/about.ts";
import { trainingSettings, type Experiment, type LiveChange, type TrainingSettings } from "./experiment.ts";
import { fields, show } from "./shape.ts";

/** More changes than a person makes; bounds the size of a link. */
export const changeLimit = 200;
/** Last update at which a change may be: more than anyone trains in a page. */
export const updateLimit = 1_000_000_000;

/** The settings that are in force at update `update`. */
export interface SettingsAt {
  readonly training: TrainingSettings;
  readonly task: SettingValues;
}

export function settingsAt(experiment: Experiment, update: number): SettingsAt {
  const training: Record<string, unknown> = { ...experiment.training };
  const task: Record<string, string | number> = { ...experiment.task.settings };
  for (const change of experiment.changes) {
    if (change.update > update) continue;
    if (change.key.startsWith("task.")) task[change.key.slice(5)] = change.value;
    else training[change.key] = change.value;
  }
  return { training: training as unknown as TrainingSettings, task };
}

/** `experiment` as its live changes left it, with none of them in its past: what a fresh run begins with. */
export function settled(experiment: Experiment): Experiment {
  const { training, task: settings } = settingsAt(experiment, Infinity);
  return { ...experiment, training, task: { ...experiment.task, settings }, changes: [] };
}

/** The settings that may change while a run of the task goes on, keyed as a LiveChange is. */
export function liveSettings(taskId: string): readonly Setting[] {
  const ofTask = aboutTask(taskId).settings.map((setting) => ({ ...setting, key: `task.${setting.key}` }));
  return [...trainingSettings, ...ofTask].filter((setting) => setting.live);
}

/**
 * `experiment` with one more change, in place of those of the same key at the same update and after it: what was planned for later
 * gives way to what a person sets. A change to what is in force already is none. @throws Problem.
 */
export function withChange(experiment: Experiment, change: LiveChange): Experiment {
  const [checked] = checkChanges(experiment.task.id, [change]);
  const before = experiment.changes.filter((one) => !isSamePlace(one, change));
  const inForce = settingsAt({ ...experiment, changes: before }, change.update);
  const all = { ...inForce.training, ...prefixed(inForce.task) };
  const isNone = checked !== undefined && (all as Readonly<Record<string, unknown>>)[change.key] === checked.value;
  if (isNone) return { ...experiment, changes: before };
  const others = before.filter(({ update, key }) => key !== change.key || update < change.update);
  return { ...experiment, changes: checkChanges(experiment.task.id, [...others, change]) };
}

function prefixed(settings: SettingValues): SettingValues {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [`task.${key}`, value]));
}

function isSamePlace(a: LiveChange, b: LiveChange): boolean {
  return a.update === b.update && a.key === b.key;
}

/** Changes in the order of their updates. @throws Problem on anything that is not a list of live changes. */
export function checkChanges(taskId: string, value: unknown): readonly LiveChange[] {
  if (!Array.isArray(value)) throw new Problem("run.shape", { what: "changes", wanted: "a list", got: show(value) });
  if (value.length > changeLimit) throw new Problem("run.change.many", { got: value.length, limit: changeLimit });
  const live = new Map(liveSettings(taskId).map((setting) => [setting.key, setting]));
  return value.map((change) => checkChange(change, live)).toSorted((a, b) => a.update - b.update);
}

function checkChange(value: unknown, live: ReadonlyMap<string, Setting>): LiveChange {
  const { update, key, value: to } = fields(value, "change", ["update", "key", "value"]);
  const setting = typeof key === "string" ? live.get(key) : undefined;
  if (!setting) throw new Problem("run.change.key", { key: show(key), known: [...live.keys()].join(", ") });
  if (typeof update !== "number" || !Number.isInteger(update) || update < 0 || update > updateLimit)
    throw new Problem("run.change.update", { key: setting.key, most: updateLimit, got: show(update) });
  return { update, key: setting.key, value: checkValue(setting, to) };
}
