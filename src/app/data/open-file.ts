/** A file that a person drops or chooses: data for a task, a text to learn, a run, or saved weights. */
import type { Encoding } from "../../core/encodings.ts";
import { Problem } from "../../core/problem.ts";
import { decodeBeginning, decodeText, encodingOf } from "../../core/utf8.ts";
import { isRunFile, refuseLargeRunFile } from "../../share/run-file/run-file.ts";
import { notify } from "../../store/notice.ts";
import { aboutTask, aboutTasks } from "../../tasks/about.ts";
import { settled } from "../../train/changes.ts";
import { checkExperiment } from "../../train/check.ts";
import { supplyAwaitedText, supplyFile } from "../share/awaited.ts";
import { isPicture, openPicture } from "../figure/open-picture.ts";
import { experimentFor } from "../choosing/choose.ts";
import type { Page } from "../context.tsx";
import { keyFor, megabyte, ownTask, refuseLarge, takeFile, tellEncoding, type OwnTask } from "./take.ts";

/** Bytes of a file by which it is known. */
const looked = 65_536;
const textLimit = 5 * megabyte;
const weightsLimit = 64 * megabyte;

/** @throws Problem when the file is too large, or nothing that a task, or this model, could use; the run stays. */
export async function openFile(page: Page, file: File): Promise<void> {
  const { current } = page.awaited;
  if (!endsWith(file, [".txt", ".md"]) && (await isPicture(file))) return openPicture(page, file);
  if (endsWith(file, [".pt", ".pth"])) throw new Problem("torch.pickle", { name: file.name });
  if (endsWith(file, [".safetensors"])) {
    refuseLarge(file, weightsLimit);
    const { openWeights } = await import("../torch/open.ts");
    return openWeights(page, file.name, new Uint8Array(await file.arrayBuffer()));
  }
  if (current && !current.runs.some(({ missing }) => missing)) return supplyFile(page, current, file);
  if (isRunFile(file.name)) {
    refuseLargeRunFile(file.size);
    const { openRunFile } = await import("../share/run-file.ts");
    return openRunFile(page, new Uint8Array(await file.arrayBuffer()));
  }
  await openData(page, file);
}

/**
 * Data: for the present task where it reads files of this ending, else for the only task that can read it; of several tasks,
 * and where the present one cannot use the file, the page asks.
 */
async function openData(page: Page, file: File): Promise<void> {
  const { id } = page.playground.run.getState().experiment.task;
  if (page.awaited.current || id === "text") return openAs(page, file, "text");
  const able = await likelyFor(file);
  const [only] = able;
  if (tasksFor(file).includes(id) || (isStrange(file) && textTasks.some((task) => task.id === id))) {
    await openAs(page, file, id).catch((error: unknown) => {
      const others = able.filter((task) => task !== id);
      if (others.length > 0) ask(page, [file], others);
      throw error;
    });
  } else if (able.length === 1 && only) await openAs(page, file, only);
  else ask(page, [file], able);
}

/** Those of the tasks that read files of its ending for which it begins right: a poem is no table. */
async function likelyFor(file: File): Promise<readonly string[]> {
  const able = isStrange(file) ? [...textTasks.map(({ id }) => id), "text"] : tasksFor(file);
  if (!isStrange(file) && !endsWith(file, [".txt"])) return able;
  const { looksLike } = await import("./looks-like.ts");
  const start = decodeBeginning(new Uint8Array(await file.slice(0, looked).arrayBuffer()), looked);
  return able.filter((id) => id === "text" || looksLike(aboutTask(id), start));
}

const archives = [".zip", ".gz", ".png", "-ubyte", ".idx"];

/** The tasks that read files of its ending; any text can be learnt character by character. */
export function tasksFor(file: File): readonly string[] {
  return [...owning(file).map(({ id }) => id), ...(endsWith(file, archives) ? [] : ["text"])];
}

/** Tasks that read texts. */
const textTasks = aboutTasks.filter(({ own }) => own?.example !== undefined);

/** Its ending says nothing, as that of `eng.train`: what is in it does, and what the person does. */
function isStrange(file: File): boolean {
  return owning(file).length === 0 && !endsWith(file, [".md", ...archives]);
}

function owning(file: File): readonly OwnTask[] {
  return aboutTasks.filter((task): task is OwnTask => task.own !== undefined && endsWith(file, task.own.endings));
}

/** The file is read by that task. @throws Problem; the run stays. */
export async function openAs(page: Page, file: File, task: string): Promise<void> {
  if (task !== "text") return takeFile(page, ownTask(task), file, keyFor(page, ownTask(task), file.name));
  refuseLarge(file, textLimit);
  const bytes = new Uint8Array(await file.arrayBuffer());
  await openTextFile(page, file.name, bytes);
  await tellEncoding(page, file.name, bytes);
}

/** The bytes are learnt as a text, in `encoding` or in the one that they seem to be in. @throws Problem; the run stays. */
export async function openTextFile(page: Page, name: string, bytes: Uint8Array, encoding?: Encoding): Promise<void> {
  const text = textIn(name, bytes, encoding);
  page.playground.files.note(text, name, bytes, encoding);
  await openText(page, name, text);
}

/** The panel asks which of `tasks` is to read the files. @throws Problem where none can. */
export function ask({ playground, view }: Page, files: readonly File[], tasks: readonly string[]): void {
  const [file] = files;
  if (tasks.length === 0 && file) throw new Problem("data.unread", { name: file.name });
  playground.files.state.setState({ asked: { files, tasks } });
  view.setState({ panel: "data" });
}

export function endsWith({ name }: { readonly name: string }, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}

/** Of UTF-8 every character, its line ends as they are: links name texts by them. */
function textIn(name: string, bytes: Uint8Array, encoding?: Encoding): string {
  if (encoding && encoding !== "utf-8") return decodeText(bytes, encoding);
  try {
    if (encodingOf(bytes) !== "utf-8") return decodeText(bytes);
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
    playground.files.state.setState({ asked: null });
  }
  const count = Array.from(text).length;
  notify(playground.notices, "notice.textLoaded", { name: name || "…", count });
}
