/**
 * A run that ended earlier, shipped beside the page: its recorded episode is small and drawn at once, its
 * checkpoint is fetched only when someone wants to go on from it.
 */
import { Problem } from "../core/problem.ts";
import type { Remembered } from "../store/run.ts";
import type { Experiment } from "../train/experiment.ts";
import { defaultExperiment } from "../train/presets.ts";
import { readPicture } from "./picture-file.ts";

/** The seed of that run: Train shows how it came to be. */
const seed = 1;
const folder = "pretrained/ntm-copy/";

export function pretrainedExperiment(): Experiment {
  return { ...defaultExperiment(), seed };
}

/** The recorded episode. @throws Problem when it can not be fetched or read. */
export async function fetchPretrained(): Promise<Remembered> {
  return readPicture(new Uint8Array(await fetchBytes(`${folder}trace.safetensors`)));
}

export function fetchPretrainedCheckpoint(): Promise<ArrayBuffer> {
  return fetchBytes(`${folder}checkpoint.safetensors`);
}

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Problem("page.failed", { what: path, why: `status ${response.status}` });
  return response.arrayBuffer();
}
