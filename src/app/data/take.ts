/** Data of a person's own for a task: from files, from what was typed, from what the browser keeps. */
import type { Encoding } from "../../core/encodings.ts";
import { Problem } from "../../core/problem.ts";
import type { SettingValue, SettingValues } from "../../core/setting.ts";
import { nameReference, readReference, valueOfFile } from "../../core/shelf.ts";
import { encodingInPieces } from "../../core/utf8.ts";
import { notify, plainProblem } from "../../store/notice.ts";
import { aboutTask } from "../../tasks/about.ts";
import { settingsByName } from "../../tasks/named.ts";
import type { OwnData, TaskAbout } from "../../tasks/task.ts";
import { settled } from "../../train/changes.ts";
import { checkExperiment } from "../../train/check.ts";
import { presetsOfTask } from "../../train/presets.ts";
import { experimentFor } from "../choosing/choose.ts";
import type { Page } from "../context.tsx";
import { suggestedColumns } from "./columns.ts";
import { aMoment } from "../../store/moment.ts";

/** A task that takes data of a person's own. */
export type OwnTask = TaskAbout & { readonly own: OwnData };

/** @throws Problem when the task takes no data of one's own. */
export function ownTask(id: string): OwnTask {
  const task = aboutTask(id);
  if (!task.own) throw new Problem("data.noOwn", { task: id });
  return task as OwnTask;
}

/** Where the file belongs when a task asks for several: by the file's name, else the first that is still missing. */
export function keyFor(page: Page, { id, own }: OwnTask, name: string): string {
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
  await takeData(page, task, { [key]: await valueFor(page, task, file, key) });
}

/** What the setting `key` of `task` holds for the file, which the browser keeps from now on. @throws Problem. */
export async function valueFor(page: Page, task: OwnTask, file: File, key: string): Promise<string> {
  if (!task.own.keys.includes(key)) throw new Problem("data.key", { key, known: task.own.keys.join(", ") });
  refuseLarge(file, limitOf(task, key));
  const bytes = new Uint8Array(await file.arrayBuffer());
  await page.playground.files.add(file.name, bytes).catch((error: unknown) => page.playground.complain(error));
  const isText = task.own.example !== undefined;
  const value = valueOfFile(file.name, bytes, isText);
  if (isText) await tellEncoding(page, file.name, bytes);
  if (!readReference(value)) page.playground.files.note(value, file.name, bytes);
  return value;
}

/** Which encoding was taken for that of a text that is no UTF-8. */
export async function tellEncoding({ playground }: Page, name: string, bytes: Uint8Array): Promise<void> {
  const encoding = await encodingInPieces(bytes, aMoment);
  if (encoding !== "utf-8") notify(playground.notices, "notice.encoding", { name, encoding });
}

/** Reads a text file anew, in `encoding`; undefined: in the one that it seems to be in. @throws Problem; the run stays. */
export async function takeInEncoding(
  page: Page,
  task: OwnTask,
  key: string,
  { name, bytes, encoding }: { readonly name: string; readonly bytes: Uint8Array; readonly encoding?: Encoding },
): Promise<void> {
  const { [key]: before = "", columns } = chosenValues(page, task.id);
  const value = valueOfFile(name, bytes, true, encoding);
  if (!readReference(value)) page.playground.files.note(value, name, bytes, encoding);
  // Columns that a person chose are of the same table; others are found in what it is now.
  const isChosen = columns !== undefined && columns !== (await suggestedColumns(page, task, String(before)));
  await takeData(page, task, { [key]: value }, isChosen ? String(columns) : undefined);
}

export function limitOf(task: TaskAbout, key: string): number {
  const setting = task.settings.find((candidate) => candidate.key === key);
  return setting?.kind === "data" ? setting.limit : 0;
}

/** In bytes. */
export const megabyte = 1024 * 1024;

/** @throws Problem where the file is larger than is read. */
export function refuseLarge(file: File, limit: number): void {
  if (file.size <= limit) return;
  const shown = (bytes: number): number => Number((bytes / megabyte).toFixed(bytes < megabyte ? 3 : 1));
  throw new Problem("data.large", { name: file.name, got: shown(file.size), limit: shown(limit) });
}

/**
 * Starts a run on the person's own data, when all that the task asks for is there. Of a new table the columns are taken that
 * look right, unless `columns` says which. @throws Problem; the run stays then.
 */
export async function takeData(
  page: Page,
  task: OwnTask,
  values: Readonly<Record<string, SettingValue>>,
  columns?: string | undefined,
): Promise<void> {
  const { playground } = page;
  const { own, id } = task;
  const known = chosenValues(page, id);
  const all: Record<string, SettingValue> = {};
  for (const key of own.keys) all[key] = values[key] ?? known[key] ?? "";
  const lacking = own.keys.filter((key) => all[key] === "");
  if (task.settings.some(({ kind }) => kind === "columns"))
    all["columns"] = columns ?? (await suggestedColumns(page, task, String(all[own.keys[0] ?? ""])));
  playground.files.state.setState({ chosen: { task: id, values: all, problem: null } });
  if (lacking.length > 0 && own.keys.length > 1) {
    page.view.setState({ panel: "data" });
    return;
  }
  try {
    await openWith(page, id, { ...own.use, ...settingsByName(own, values), ...all });
  } catch (error) {
    playground.files.state.setState({ chosen: { task: id, values: all, problem: plainProblem(error) } });
    throw error;
  }
  playground.files.state.setState({ chosen: null, asked: null });
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
