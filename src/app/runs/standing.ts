/** How a run stands: its headline metric, and whether it has come to its goal. */
import { aboutTask } from "../../tasks/about.ts";
import { isBaseline, metricAbout } from "../../tasks/metric.ts";
import type { MetricAbout, Metrics } from "../../tasks/task.ts";
import type { Look } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import { isMet, looksRunning, type Goal } from "../../train/goal.ts";
import { goalOf } from "../choosing/choose.ts";

/** The first of as many looks running as it takes at which `goal` was met; null where it has not been. */
export function lookOfGoal(looks: readonly Look[], goal: Goal | undefined): Look | null {
  if (!goal) return null;
  let running = 0;
  for (const [i, look] of looks.entries()) {
    running = isMet(goal, look) ? running + 1 : 0;
    if (running >= looksRunning) return looks[i - looksRunning + 1] ?? null;
  }
  return null;
}

/**
 * The metric that a run is judged by: that of its goal, else the first that is not reached without a network; undefined where
 * nothing has been looked at.
 */
export function headlineName({ model, task }: Judged, metrics: Metrics | null | undefined): string | undefined {
  const names = Object.keys(metrics ?? {});
  const goal = goalOf({ model, task })?.metric;
  if (goal !== undefined && names.includes(goal)) return goal;
  return names.find((name) => !isBaseline(aboutTask(task.id), name)) ?? names[0];
}

type Judged = Pick<Experiment, "model" | "task">;

export interface Headline {
  readonly about: MetricAbout;
  readonly value: number;
}

/** The metric that a run is judged by, and which way it is better; null where nothing has been looked at. */
export function headlineOf(experiment: Judged, metrics: Metrics | null): Headline | null {
  const name = headlineName(experiment, metrics);
  const value = name === undefined ? undefined : metrics?.[name];
  if (name === undefined || value === undefined) return null;
  return { about: metricAbout(aboutTask(experiment.task.id), name), value };
}

/** Sequences that a run of `batches` had seen after `update` updates: each batch size counts from its update on. */
export function sequencesAt(
  batch: number,
  changes: readonly { readonly update: number; readonly key: string; readonly value: number | string }[],
  update: number,
): number {
  let [sum, size, since] = [0, batch, 0];
  const ofBatch = changes.filter(({ key }) => key === "batch").toSorted((a, b) => a.update - b.update);
  for (const change of ofBatch) {
    const until = Math.min(change.update, update);
    sum += size * (until - since);
    [size, since] = [Number(change.value), until];
  }
  return sum + size * (update - since);
}

/** The curves on the track, the full line first: the run that is shown, then those beside it or laid over it. */
export function onTrack({ shown, beside, overlaid }: OnTrack): readonly string[] {
  const others = beside.length > 1 ? [...beside, ...overlaid] : overlaid;
  return [...new Set([shown, ...others])];
}

interface OnTrack {
  readonly shown: string;
  readonly beside: readonly string[];
  readonly overlaid: readonly string[];
}
