/** Files and texts that a person brings: a text to learn, or saved weights. */
import { Problem } from "../core/problem.ts";
import { supplyText } from "../share/shared.ts";
import { notify } from "../store/notice.ts";
import { settled } from "../store/experiment.ts";
import { checkExperiment } from "../train/check.ts";
import { experimentFor } from "./choose.ts";
import type { Page } from "./context.tsx";

const megabyte = 1024 * 1024;
const textLimit = 5 * megabyte;
const weightsLimit = 64 * megabyte;

/** @throws Problem when the file is too large, no text, or weights of another model. */
export async function openFile(page: Page, file: File): Promise<void> {
  const isWeights = file.name.toLowerCase().endsWith(".safetensors");
  const limit = isWeights ? weightsLimit : textLimit;
  if (file.size > limit) {
    const got = (file.size / megabyte).toFixed(1);
    throw new Problem("page.fileLarge", { name: file.name, got, limit: limit / megabyte });
  }
  const bytes = await file.arrayBuffer();
  if (isWeights) await page.playground.restore(file.name, bytes);
  else await openText(page, file.name, decodeText(file.name, bytes));
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
  const { experiment } = playground.experiment.getState();
  if (awaited.current) {
    const { experiment: whole, proof } = supplyText(awaited.current, text);
    await playground.open(whole, proof);
    awaited.current = null;
  } else {
    const base = settled(experimentFor(experiment, { model: experiment.model.id, task: "text" }));
    const settings = { ...base.task.settings, sample: "own", text };
    await playground.open(checkExperiment({ ...base, task: { id: "text", settings } }));
  }
  playground.experiment.setState({ textName: name });
  const count = Array.from(text).length;
  notify(playground.notices, "notice.textLoaded", { name: name || "…", count });
}
