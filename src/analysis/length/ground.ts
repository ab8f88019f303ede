/** What is meant by length in a task, and how far it can be taken. */
import type { NumberSetting } from "../../core/setting.ts";
import { aboutTask } from "../../tasks/about.ts";
import type { TaskLength } from "../../tasks/task.ts";
import { settingsAt } from "../../train/changes.ts";
import type { Experiment } from "../../train/experiment.ts";

export interface Ground {
  readonly axis: TaskLength;
  /** Shortest and longest that the run trains on. */
  readonly least: number;
  readonly trained: number;
  /** Up to where it makes sense to look, at so many times the trained length. */
  readonly limit: (times: number) => number;
  readonly settingsAt: (length: number) => Readonly<Record<string, number>>;
}

export function groundOf(experiment: Experiment, update: number): Ground {
  const { id } = experiment.task;
  const about = aboutTask(id);
  const axis = about.lengths?.[0];
  if (!axis) return never(id);
  const values = settingsAt(experiment, update).task;
  const numberOf = (key: string): NumberSetting => about.settings.find((setting): setting is NumberSetting => setting.key === key && setting.kind === "number") ?? never(key); // prettier-ignore
  const setting = numberOf(axis.key);
  const trained = Number(values[axis.key] ?? setting.default);
  const least = axis.least === undefined ? trained : Number(values[axis.least] ?? numberOf(axis.least).default);
  return {
    axis,
    least,
    trained,
    limit: (times) => Math.min(setting.max, trained * times),
    settingsAt: (length) => ({ [axis.key]: length, ...(axis.least !== undefined && { [axis.least]: length }) }),
  };
}

function never(key: string): never {
  throw new Error(`no length by number: ${key}`);
}
