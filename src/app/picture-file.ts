/** A picture as a safetensors file: one tensor per signal, axes, meanings and readings as metadata. */
import { Problem } from "../core/problem.ts";
import { meanings, type Signal } from "../core/signal.ts";
import type { Remembered } from "../store/run.ts";
import type { Metrics, Reading } from "../tasks/task.ts";
import { readTensors, writeTensors } from "../train/safetensors.ts";

interface Header {
  readonly step: number;
  readonly steps: number;
  readonly signals: Readonly<Record<string, Pick<Signal, "axes" | "meaning">>>;
  readonly readings: readonly Reading[];
  readonly loss: number;
  readonly metrics: Metrics;
  readonly points: readonly number[];
}

export function writePicture({ trace, ...rest }: Remembered): Uint8Array {
  const signals = Object.fromEntries(trace.signals.map(({ name, axes, meaning }) => [name, { axes, meaning }]));
  const header: Header = { ...rest, steps: trace.steps, signals };
  const tensors = trace.signals.map(({ name, sizes, data }) => ({ name, shape: sizes, data }));
  return writeTensors({ tensors, metadata: { picture: JSON.stringify(header) } });
}

/** @throws Problem when the file is not one that `writePicture` wrote. */
export function readPicture(bytes: Uint8Array): Remembered {
  const { tensors, metadata } = readTensors(bytes);
  const header = JSON.parse(metadata["picture"] ?? "null") as Header | null;
  if (!header) throw new Problem("weights.header", { why: "it holds no recorded episode" });
  const signals = tensors.map(({ name, shape, data }): Signal => {
    const known = header.signals[name];
    if (!known || !meanings.includes(known.meaning)) throw new Problem("weights.tensor", { name, why: "no axes" });
    return { name, axes: known.axes, meaning: known.meaning, sizes: shape, data };
  });
  const { steps, signals: _, ...rest } = header;
  return { ...rest, trace: { steps, signals } };
}
