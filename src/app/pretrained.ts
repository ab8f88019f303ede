/**
 * A run that ended earlier, shipped beside the page: its recorded episode is small and drawn at once, its weights are
 * fetched only when someone wants to go on from them.
 */
import { Problem } from "../core/problem.ts";
import { meanings, type Signal } from "../core/signal.ts";
import type { Picture } from "../store/run.ts";
import type { Reading } from "../tasks/task.ts";
import { readTensors, writeTensors } from "../train/safetensors.ts";

const folder = "pretrained/ntm-copy/";

/** The recorded episode. @throws Problem when it can not be fetched or read. */
export async function fetchPretrained(): Promise<Picture> {
  return readPicture(new Uint8Array(await fetchBytes(`${folder}trace.safetensors`)));
}

export function fetchPretrainedWeights(): Promise<ArrayBuffer> {
  return fetchBytes(`${folder}weights.safetensors`);
}

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Problem("page.failed", { what: path, why: `status ${response.status}` });
  return response.arrayBuffer();
}

interface Header {
  readonly step: number;
  readonly steps: number;
  readonly signals: Readonly<Record<string, Pick<Signal, "axes" | "meaning">>>;
  readonly readings: readonly Reading[];
}

/** A picture as a safetensors file: one tensor per signal, the rest as metadata. */
export function writePicture({ step, trace, readings }: Picture): Uint8Array {
  const signals = Object.fromEntries(trace.signals.map(({ name, axes, meaning }) => [name, { axes, meaning }]));
  const header: Header = { step, steps: trace.steps, signals, readings };
  const tensors = trace.signals.map(({ name, sizes, data }) => ({ name, shape: sizes, data }));
  return writeTensors({ tensors, metadata: { picture: JSON.stringify(header) } });
}

/** @throws Problem when the file is not one that `writePicture` wrote. */
export function readPicture(bytes: Uint8Array): Picture {
  const { tensors, metadata } = readTensors(bytes);
  const header = JSON.parse(metadata["picture"] ?? "null") as Header | null;
  if (!header) throw new Problem("weights.header", { why: "it holds no recorded episode" });
  const signals = tensors.map(({ name, shape, data }): Signal => {
    const known = header.signals[name];
    if (!known || !meanings.includes(known.meaning)) throw new Problem("weights.tensor", { name, why: "no axes" });
    return { name, axes: known.axes, meaning: known.meaning, sizes: shape, data };
  });
  return { step: header.step, trace: { steps: header.steps, signals }, readings: header.readings };
}
