/** The network that came with the page: a run file like any other, and its recorded episode, which is drawn before all else. */
import { Problem } from "../core/problem.ts";
import { fileText } from "./one-file.ts";
import { readLocal, writeLocal } from "./local.ts";
import type { SharedRun } from "../share/bookmark.ts";
import type { Picture, RunState } from "../store/run.ts";
import { isSameRun } from "../store/runs.ts";
import { defaultExperiment } from "../train/presets.ts";

const folder = "pretrained/ntm-copy";

/** Its id on every shelf: a reload, Back and the forks that went on from it find it again. */
export const shippedId = "shipped";
/** Updates that it was trained for. */
export const shippedUpdate = 3000;

/** With the name and the pin that a person gave it. @throws Problem when it can not be fetched or read. */
export async function fetchShipped(): Promise<RunState> {
  const bytes = fetchBytes(`${folder}.mnemoscope`);
  const { runOfFile } = await import("./share/run-of-file.ts");
  const run = await runOfFile(await bytes);
  return { ...run, ...readLabel(), id: shippedId, origin: { kind: "shipped" } };
}

type Label = Pick<RunState, "name" | "isPinned">;

/** Whether it is on the shelf, and what it is called there: the browser keeps nothing else of it. */
const labelKey = "shipped";

/** Null: it was on no shelf yet, or taken off. */
export function readLabel(): Label | null {
  const found = readLocal(labelKey);
  if (typeof found !== "object" || found === null) return null;
  const { name, isPinned } = found as { readonly name?: unknown; readonly isPinned?: unknown };
  return { name: typeof name === "string" ? name : "", isPinned: isPinned === true };
}

export function keepLabel(run: RunState | null): void {
  writeLocal(labelKey, run && { name: run.name, isPinned: run.isPinned });
}

/** Whether a link speaks of that run, as far as can be told without it. */
export function mayBeShipped({ experiment, update }: SharedRun): boolean {
  return update === shippedUpdate && isSameRun(experiment, { ...defaultExperiment(), seed: 1 });
}

/** What that run shows first. @throws Problem. */
export async function fetchPicture(): Promise<Picture> {
  const bytes = fetchBytes(`${folder}.picture.safetensors`);
  const { readPicture } = await import("../share/run-file/picture.ts");
  return readPicture(await bytes, Infinity);
}

async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (fileText()) throw new Problem("page.failed", { what: path, why: "it is not in this file" });
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Problem("page.failed", { what: path, why: `status ${response.status}` });
  return new Uint8Array(await response.arrayBuffer());
}
