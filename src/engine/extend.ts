/** What a program reads besides the task's input: appended to every timestep by the host, so that engines need not know. */
import type { Extra, Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import type { Random } from "../core/random.ts";
import type { Batch } from "./engine.ts";

/** One number of noise that a program draws at every timestep: its place, from 0, along each axis of what is drawn. */
export type NoiseChannel = readonly { readonly axis: string; readonly index: number }[];

/** Noise chosen by hand, one entry per channel, in standard deviations, the same at every timestep; null: as it is drawn. */
export type Noise = readonly (number | null)[];

/** Every channel of noise of `program`, in the order of its extras. */
export function noiseChannels({ extras, sizes }: Program): NoiseChannel[] {
  const along = (axes: readonly string[]): NoiseChannel[] =>
    axes.reduce<NoiseChannel[]>(
      (places, axis) =>
        places.flatMap((place) => Array.from({ length: sizes[axis] ?? 1 }, (_, index) => [...place, { axis, index }])),
      [[]],
    );
  return extras.filter(({ kind }) => kind === "noise").flatMap(({ axes }) => along(axes));
}

/** @throws Problem unless `noise` is empty, or a finite number or null for each channel. */
function refuseNoise(program: Program, noise: Noise): void {
  const wanted = noiseChannels(program).length;
  if (noise.length !== 0 && noise.length !== wanted)
    throw new Problem("run.noise.count", { got: noise.length, wanted });
  const wrong = noise.findIndex((value) => value !== null && !Number.isFinite(value));
  if (wrong >= 0) throw new Problem("run.noise.finite", { channel: wrong + 1, got: String(noise[wrong]).slice(0, 40) });
}

/** What the values of extras follow from. */
export interface Circumstances {
  /** Applied so far. */
  readonly updates: number;
  /** Gives the noise where `chosen` has none. */
  readonly random: Random;
  readonly chosen?: Noise;
  /** Whether the weights are about to change by this batch. */
  readonly isTraining?: boolean;
}

/**
 * `batch`, whose input is the task's [batch, time, input], with the program's extras behind it. The batch itself when the program has no extras. @throws Problem.
 */
export function extendBatch(
  program: Program,
  batch: Batch,
  { updates, random, chosen = [], isTraining = false }: Circumstances,
): Batch {
  refuseNoise(program, chosen);
  const { inputWidth, extras } = program;
  if (extras.length === 0) return batch;
  const { input: width = 1 } = program.sizes;
  const rows = batch.size * batch.steps;
  const input = new Float32Array(rows * inputWidth);
  for (let row = 0; row < rows; row++) {
    input.set(batch.input.subarray(row * width, (row + 1) * width), row * inputWidth);
    let channel = 0;
    for (const extra of extras) {
      const size = extra.axes.reduce((product, axis) => product * (program.sizes[axis] ?? 1), 1);
      const target = input.subarray(row * inputWidth + extra.offset, row * inputWidth + extra.offset + size);
      if (extra.kind === "update") target.fill(updates);
      else if (extra.kind === "training") target.fill(isTraining ? 1 : 0);
      else if (extra.kind === "uniform") for (let i = 0; i < size; i++) target[i] = random.uniform();
      else if (extra.kind === "noise") drawNoise(target, random, chosen, channel);
      else if (extra.kind === "reversed") target.set(mirrored(batch, row, width, extra, size));
      if (extra.kind === "noise") channel += size;
    }
  }
  return { ...batch, input };
}

/** Chosen noise is drawn too, and then replaced: the other channels stay as they are. */
function drawNoise(target: Float32Array, random: Random, chosen: Noise, channel: number): void {
  for (let i = 0; i < target.length; i++) {
    const drawn = random.normal();
    target[i] = chosen[channel + i] ?? drawn;
  }
}

/** The part of the input at the same distance from the end of the episode as `row` is from its start. */
function mirrored({ input, steps }: Batch, row: number, width: number, { source }: Extra, size: number): Float32Array {
  const time = row % steps;
  const start = (row - time + (steps - 1 - time)) * width + source;
  return input.subarray(start, start + size);
}
