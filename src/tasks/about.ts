/**
 * What is known of each task before it is opened: its settings, and what a person can bring to it. The page shows no more of
 * a task; in its bundle this module is plain data (scripts/about-plugin.js), so that the tasks themselves come with the worker.
 */
import { Problem } from "../core/problem.ts";
import { tasks } from "./all.ts";
import type { TaskAbout } from "./task.ts";

/** In the order in which they are offered. */
export const aboutTasks: readonly TaskAbout[] = tasks;

/** @throws Problem when there is no such task. */
export function aboutTask(id: string): TaskAbout {
  const task = aboutTasks.find((candidate) => candidate.id === id);
  if (!task) throw new Problem("task.unknown", { id, known: aboutTasks.map((known) => known.id).join(", ") });
  return task;
}
