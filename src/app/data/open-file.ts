/** Files and texts that a person brings: data for a task, a text to learn, a run, or saved weights. */
import { Problem } from "../../core/problem.ts";
import type { SettingValue, SettingValues } from "../../core/setting.ts";
import { nameReference, readReference, valueOfFile } from "../../core/shelf.ts";
import { isRunFile, refuseLargeRunFile } from "../../share/run-file/run-file.ts";
import { notify } from "../../store/notice.ts";
import { settled } from "../../store/experiment.ts";
import { aboutTask, aboutTasks } from "../../tasks/about.ts";
import type { OwnData, TaskAbout } from "../../tasks/task.ts";
import { checkExperiment } from "../../train/check.ts";
import { presetsOfTask } from "../../train/presets.ts";
import { supplyAwaitedText, supplyFile } from "../share/awaited.ts";
import { isPicture, openPicture } from "../figure/open-picture.ts";
import { experimentFor } from "../choosing/choose.ts";
import type { Page } from "../context.tsx";

const megabyte = 1024 * 1024;
const textLimit = 5 * megabyte;
const weightsLimit = 64 * megabyte;

/** A task that takes data of a person's own. */
export type OwnTask = TaskAbout & { readonly own: OwnData };

/** @throws Problem when the task takes no data of one's own. */
export function ownTask(id: string): OwnTask {
  const task = aboutTask(id);
  if (!task.own) throw new Problem("data.noOwn", { task: id });
  return task as OwnTask;
}

/** @throws Problem when the file is too large, or nothing that a task, or this model, could use; the run stays. */
export async function openFile(page: Page, file: File): Promise<void> {
  const { current } = page.awaited;
  if (!endsWith(file, [".txt", ".md"]) && (await isPicture(file))) return openPicture(page, file);
  if (endsWith(file, [".safetensors"])) {
    refuseLarge(file, weightsLimit);
    return page.playground.restore(file.name, await file.arrayBuffer());
  }
  if (current && !current.runs.some(({ missing }) => missing)) return supplyFile(page, current, file);
  if (isRunFile(file.name)) {
    refuseLargeRunFile(file.size);
    const { openRunFile } = await import("../share/run-file.ts");
    return openRunFile(page, new Uint8Array(await file.arrayBuffer()));
  }
  const task = taskFor(page, file);
  if (task) return takeFile(page, task, file, keyFor(page, task, file.name));
  refuseLarge(file, textLimit);
  await openText(page, file.name, decodeText(file.name, await file.arrayBuffer()));
}

/** The task that a file is for: the present one, else the only one that reads files of its ending; null: it is a text. */
function taskFor({ playground }: Page, file: File): OwnTask | null {
  const { id } = playground.run.getState().experiment.task;
  const able = aboutTasks.filter((task): task is OwnTask => task.own !== undefined && endsWith(file, task.own.endings));
  const present = able.find((task) => task.id === id);
  if (present) return present;
  if (able.length === 0 || id === "text" || endsWith(file, [".txt", ".md"])) return null;
  if (able.length > 1)
    throw new Problem("data.which", { name: file.name, tasks: able.map((task) => task.id).join(", ") });
  return able[0] ?? null;
}

/** Where the file belongs when a task asks for several: by the file's name, else the first that is still missing. */
function keyFor(page: Page, { id, own }: OwnTask, name: string): string {
  const named = own.keys.find((key) => name.toLowerCase().includes(key.toLowerCase()));
  const known = chosenValues(page, id);
  return named ?? own.keys.find((key) => !known[key]) ?? own.keys[0] ?? "";
}

/** What has been chosen for the task so far, or is in use. */
export function chosenValues({ playground }: Page, id: string): SettingValues {
  const { task } = playground.run.getState().experiment;
  const { chosen } = playground.files.state.getState();
  if (chosen?.task === id) return chosen.values;
  return task.id === id ? task.settings : {};
}

/** Takes a file for the setting `key` of `task`, and starts when nothing more is missing. @throws Problem; the run stays. */
export async function takeFile(page: Page, task: OwnTask, file: File, key: string): Promise<void> {
  if (!task.own.keys.includes(key)) throw new Problem("data.key", { key, known: task.own.keys.join(", ") });
  refuseLarge(file, limitOf(task, key));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const value = valueOfFile(file.name, bytes, task.own.example !== undefined);
  await page.playground.files.add(file.name, bytes).catch((error: unknown) => page.playground.complain(error));
  await takeData(page, task, { [key]: value });
}

export function limitOf(task: TaskAbout, key: string): number {
  const setting = task.settings.find((candidate) => candidate.key === key);
  return setting?.kind === "data" ? setting.limit : 0;
}

/** Starts a run on the person's own data, when all that the task asks for is there. @throws Problem; the run stays then. */
export async function takeData(
  page: Page,
  task: OwnTask,
  values: Readonly<Record<string, SettingValue>>,
): Promise<void> {
  const { playground } = page;
  const { own, id } = task;
  const known = chosenValues(page, id);
  const all = Object.fromEntries(own.keys.map((key) => [key, values[key] ?? known[key] ?? ""]));
  const lacking = own.keys.filter((key) => all[key] === "");
  playground.files.state.setState({ chosen: { task: id, values: all } });
  if (lacking.length > 0 && own.keys.length > 1) {
    page.view.setState({ panel: "data" });
    return;
  }
  await openWith(page, id, { ...own.use, ...all });
  playground.files.state.setState({ chosen: null });
}

/** Starts a run of the task with these of its settings; the model stays if the task does. @throws Problem; the run stays then. */
export async function openWith({ playground }: Page, id: string, changed: SettingValues): Promise<void> {
  const { experiment } = playground.run.getState();
  const model = experiment.task.id === id ? experiment.model.id : modelFor(id, experiment.model.id);
  const base = settled(experimentFor(experiment, { model, task: id }));
  await playground.open(checkExperiment({ ...base, task: { id, settings: { ...base.task.settings, ...changed } } }));
}

/** A model that is known to learn the task, when one comes from another task. */
function modelFor(task: string, now: string): string {
  const known = presetsOfTask(task);
  return known.some(({ model }) => model === now) ? now : (known[0]?.model ?? now);
}

/** A file that the browser keeps, for the present task. @throws Problem. */
export async function takeStored(page: Page, task: OwnTask, value: string): Promise<void> {
  const reference = readReference(value);
  if (!reference) return;
  const [file] = await page.playground.files.gather({ value });
  const isText = task.own.example !== undefined;
  const used = file && isText ? valueOfFile(reference.name, file.bytes, true) : nameReference(reference);
  await takeData(page, task, { [keyFor(page, task, reference.name)]: used });
}

function endsWith({ name }: { readonly name: string }, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}

function refuseLarge(file: File, limit: number): void {
  if (file.size <= limit) return;
  const shown = (bytes: number): number => Number((bytes / megabyte).toFixed(bytes < megabyte ? 3 : 1));
  throw new Problem("data.large", { name: file.name, got: shown(file.size), limit: shown(limit) });
}

function decodeText(name: string, bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("page.fileKind", { name });
  }
}

/** Starts a run on `text`; the model stays. @throws Problem when it can not be learnt; the run stays as it was. */
export async function openText(page: Page, name: string, text: string): Promise<void> {
  const { playground, awaited } = page;
  const { experiment } = playground.run.getState();
  if (awaited.current) await supplyAwaitedText(page, awaited.current, text);
  else {
    const base = settled(experimentFor(experiment, { model: experiment.model.id, task: "text" }));
    const settings = { ...base.task.settings, sample: "own", text };
    await playground.open(checkExperiment({ ...base, task: { id: "text", settings } }), { textName: name });
  }
  const count = Array.from(text).length;
  notify(playground.notices, "notice.textLoaded", { name: name || "…", count });
}
