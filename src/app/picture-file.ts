/** A picture as a safetensors file: one tensor per signal, what is told of it and readings as metadata. */
import { Problem } from "../core/problem.ts";
import { meanings, type Signal } from "../core/signal.ts";
import type { Remembered } from "../store/run.ts";
import type { Metrics, Reading } from "../tasks/task.ts";
import { readTensors, writeTensors } from "../train/safetensors.ts";

interface Header {
  readonly update: number;
  readonly steps: number;
  readonly signals: Readonly<Record<string, Omit<Signal, "name" | "sizes" | "data">>>;
  readonly readings: readonly Reading[];
  readonly loss: number;
  readonly metrics: Metrics;
  readonly points: readonly number[];
}

export function writePicture({ trace, ...rest }: Remembered): Uint8Array {
  const signals = Object.fromEntries(trace.signals.map((signal) => [signal.name, toldOf(signal)]));
  const header: Header = { ...rest, steps: trace.steps, signals };
  const tensors = trace.signals.map(({ name, sizes, data }) => ({ name, shape: sizes, data }));
  return writeTensors({ tensors, metadata: { picture: JSON.stringify(header) } });
}

/** What is told of a signal besides its numbers. */
function toldOf(signal: Signal): Header["signals"][string] {
  const { name: _, sizes: _sizes, data: _data, ...told } = signal;
  return told;
}

/** @throws Problem when the file is not one that `writePicture` wrote. */
export function readPicture(bytes: Uint8Array): Remembered {
  const { tensors, metadata } = readTensors(bytes);
  const header = JSON.parse(metadata["picture"] ?? "null") as Header | null;
  if (!header) throw new Problem("weights.header", { why: "it holds no recorded episode" });
  const signals = tensors.map(({ name, shape, data }): Signal => {
    const known = header.signals[name];
    if (!known || !meanings.includes(known.meaning)) throw new Problem("weights.tensor", { name, why: "no axes" });
    return { ...known, name, sizes: shape, data };
  });
  const { steps, signals: _, ...rest } = header;
  return { ...rest, trace: { steps, signals } };
}
