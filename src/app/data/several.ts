/** Files that were dropped or chosen at once: each is used, or a sentence says which was not, and why. */
import { Problem } from "../../core/problem.ts";
import { isRunFile } from "../../share/run-file/run-file.ts";
import type { Page } from "../context.tsx";
import { ask, endsWith, openAs, openFile, tasksFor } from "./open-file.ts";
import { ownTask, takeData, valueFor, type OwnTask } from "./take.ts";

/** @throws Problem for one that cannot be used; of several, for the first without which the others are nothing. */
export async function openFiles(page: Page, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file) await (files.length === 1 ? openFile(page, file) : openSeveral(page, files));
}

async function openSeveral(page: Page, files: readonly File[]): Promise<void> {
  if (page.awaited.current) return openEach(page, files);
  const id = presentTask(page);
  const able = files.map(tasksFor);
  if (able.some((tasks) => tasks.includes(id))) return openFor(page, files, id);
  if (files.every(({ name }) => isRunFile(name))) return openEach(page, files);
  refusePictures(files);
  const tasks = [...new Set(able.flat())];
  const [only] = tasks;
  if (tasks.length === 1 && only) return openFor(page, files, only);
  ask(page, files, tasks);
}

function presentTask({ playground }: Page): string {
  return playground.run.getState().experiment.task.id;
}

/** One after another; what one of them is refused for is told, and the next is tried. */
async function openEach(page: Page, files: readonly File[]): Promise<void> {
  for (const file of files) await openFile(page, file).catch((error: unknown) => page.playground.complain(error));
}

/** @throws Problem where there are only pictures that belong into a zip. */
function refusePictures(files: readonly File[]): void {
  if (files.every((file) => endsWith(file, [".png"]))) throw new Problem("data.pictures", { count: files.length });
}

/**
 * The files for one task, which takes as many as it asks for; where more than one could be the one, the page asks.
 * A chooser can be made to give files that the task does not read.
 */
export async function openFor(page: Page, files: readonly File[], id: string): Promise<void> {
  const read = files.filter((file) => tasksFor(file).includes(id));
  const unread = files.filter((file) => !read.includes(file));
  if (id === "text" || ownTask(id).own.keys.length === 1) {
    tellUnread(page, unread, id);
    const [only] = read;
    if (!only) return;
    if (read.length > 1) return ask(page, read, [id]);
    return id === presentTask(page) ? openFile(page, only) : openAs(page, only, id);
  }
  const task = ownTask(id);
  const places = placesOf(task, read);
  const placed = new Set(places.values());
  tellUnread(page, [...unread, ...read.filter((file) => !placed.has(file))], id);
  if (placed.size === 0) return;
  const entries = [...places].map(async ([key, file]) => [key, await valueFor(page, task, file, key)] as const);
  await takeData(page, task, Object.fromEntries(await Promise.all(entries)));
}

/** Which file is which of the data that the task asks for: by their names, the others in their order. */
function placesOf(task: OwnTask, files: readonly File[]): ReadonlyMap<string, File> {
  const places = new Map<string, File>();
  const isNamed = (file: File, key: string): boolean => file.name.toLowerCase().includes(key.toLowerCase());
  for (const key of task.own.keys) {
    const file = files.find((candidate) => isNamed(candidate, key));
    if (file) places.set(key, file);
  }
  const named = new Set(places.values());
  for (const file of files.filter((candidate) => !named.has(candidate))) {
    const key = task.own.keys.find((candidate) => !places.has(candidate));
    if (key !== undefined) places.set(key, file);
  }
  return places;
}

function tellUnread({ playground }: Page, files: readonly File[], task: string): void {
  if (files.length === 0) return;
  const names = files.map(({ name }) => name).join(", ");
  playground.complain(
    task === "text"
      ? new Problem("data.leftOut.text", { names })
      : new Problem("data.leftOut", { names, reads: ownTask(task).own.endings.join(" ") }),
  );
}
