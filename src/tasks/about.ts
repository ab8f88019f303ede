/**
 * What is known of each task before it is opened: its settings, and what a person can bring to it. The page shows no more of
 * a task; in its bundle this module is plain data (scripts/about-plugin.js), so that the tasks themselves come with the worker.
 */
import { Problem } from "../core/problem.ts";
import { tasks } from "./all.ts";
import type { SettingValues } from "../core/setting.ts";
import type { OwnData, TaskAbout } from "./task.ts";

/** In the order in which they are offered. */
export const aboutTasks: readonly TaskAbout[] = tasks;

/** @throws Problem when there is no such task. */
export function aboutTask(id: string): TaskAbout {
  const task = aboutTasks.find((candidate) => candidate.id === id);
  if (!task) throw new Problem("task.unknown", { id, known: aboutTasks.map((known) => known.id).join(", ") });
  return task;
}

/** Whether `values` make the task use the data that a person brings. */
export function usesOwn({ use }: OwnData, values: SettingValues): boolean {
  return Object.entries(use).every(([key, value]) => values[key] === value);
}

/** Whether training meets the same examples again: a text, or a person's own data. What is generated never ends. */
export function hasLimitedExamples({ own, settings }: TaskAbout, values: SettingValues): boolean {
  return settings.some(({ kind }) => kind === "text") || (own !== undefined && usesOwn(own, values));
}
