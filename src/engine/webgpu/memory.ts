/** GPU buffers: fixed ones, and those that grow with batch and time; nothing is allocated past the device's limits. */
import type { Plan } from "../../cell/plan.ts";
import { Problem } from "../../core/problem.ts";
import type { LossName } from "../engine.ts";
import { laneSize, spillSize } from "./recurrence.ts";

export const growingNames = [
  "inputs",
  "targets",
  "mask",
  "tape",
  "spill",
  "outputGradients",
  "outputs",
  "losses",
  "deltas",
  "lanes",
] as const;
export type GrowingName = (typeof growingNames)[number];

/** Floats of each growing buffer for `batch` sequences of `steps` timesteps. */
export function countFloats(
  plan: Plan,
  loss: LossName,
  batch: number,
  steps: number,
): Readonly<Record<GrowingName, number>> {
  const output = plan.program.sizes["output"] ?? 1;
  const positions = batch * steps;
  return {
    inputs: positions * plan.program.inputWidth,
    targets: positions * (loss === "class" ? 1 : output),
    mask: positions,
    tape: batch * (steps + 1) * plan.tapeSize,
    spill: batch * spillSize(plan),
    outputGradients: positions * plan.lossWidth,
    outputs: positions * output,
    losses: positions * (1 + plan.program.terms.length),
    deltas: positions * plan.deltaSize,
    lanes: batch * laneSize(plan),
  };
}

/**
 * Bytes to allocate for `needed` bytes, a multiple of 16: up to an eighth more, so that slowly growing episodes do not
 * mean a new buffer at every step.
 */
export function roundUp(needed: number, limit: number): number {
  const exact = Math.max(16, Math.ceil(needed / 16) * 16);
  const bucket = Math.max(16, 2 ** (Math.floor(Math.log2(exact)) - 3));
  const rounded = Math.ceil(exact / bucket) * bucket;
  return rounded <= limit ? rounded : exact;
}

/** Sequences, and timesteps of each. */
export interface RunShape {
  readonly size: number;
  readonly steps: number;
}

export interface Memory {
  readonly buffer: (name: string) => GPUBuffer;
  /** A buffer of `floats` for the life of the session. */
  readonly add: (name: string, floats: number) => GPUBuffer;
  /** Several such buffers, by their floats. @throws Problem when the device cannot hold them. */
  readonly addAll: (counts: Readonly<Record<string, number>>) => Promise<void>;
  /** Makes room for a run; true if a buffer was replaced. @throws Problem when the device cannot hold it. */
  readonly grow: (counts: Readonly<Record<GrowingName, number>>, run: RunShape) => Promise<boolean>;
  /** Bytes allocated. */
  readonly size: () => number;
  readonly dispose: () => void;
}

/** `shared`: buffers of others, found by name but not disposed of here. */
export function openMemory(device: GPUDevice, shared: Readonly<Record<string, GPUBuffer>> = {}): Memory {
  const buffers = new Map<string, GPUBuffer>();
  const limit = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;

  function add(name: string, floats: number): GPUBuffer {
    const needed = Math.max(16, Math.ceil(floats / 4) * 16);
    if (needed > limit)
      throw new Problem("engine.gpuBuffer", { buffer: name, wanted: mebi(needed), limit: mebi(limit) });
    const made = device.createBuffer({ label: name, size: needed, usage });
    buffers.set(name, made);
    return made;
  }
  function buffer(name: string): GPUBuffer {
    const found = buffers.get(name) ?? shared[name];
    if (!found) throw new Error(`buffer ${name}: not allocated`);
    return found;
  }
  async function grow(counts: Readonly<Record<GrowingName, number>>, run: RunShape): Promise<boolean> {
    const short = growingNames.filter((name) => (buffers.get(name)?.size ?? 0) < Math.max(16, counts[name] * 4));
    if (short.length === 0) return false;
    refuseTooLarge(counts, run, limit);
    dispose(short);
    const isHeld = await tryAll(() => short.forEach((name) => add(name, roundUp(counts[name] * 4, limit) / 4)));
    if (isHeld) return true;
    dispose(short);
    throw new Problem("engine.gpuMemory", { wanted: mebi(total(counts)), batch: run.size, steps: run.steps });
  }
  async function addAll(counts: Readonly<Record<string, number>>): Promise<void> {
    const isHeld = await tryAll(() => Object.entries(counts).forEach(([name, floats]) => add(name, floats)));
    if (!isHeld) throw new Problem("engine.gpuModel", { wanted: mebi(total(counts)) });
  }
  /** Whether the device had the memory for all that `make` allocates. */
  async function tryAll(make: () => void): Promise<boolean> {
    device.pushErrorScope("out-of-memory");
    try {
      make();
    } catch (error) {
      await device.popErrorScope();
      throw error;
    }
    return (await device.popErrorScope()) === null;
  }
  function dispose(names: readonly string[]): void {
    for (const name of names) {
      buffers.get(name)?.destroy();
      buffers.delete(name);
    }
  }
  return {
    buffer,
    add,
    addAll,
    grow,
    size: () => [...buffers.values()].reduce((sum, item) => sum + item.size, 0),
    dispose: () => dispose([...buffers.keys()]),
  };
}

function refuseTooLarge(counts: Readonly<Record<GrowingName, number>>, run: RunShape, limit: number): void {
  const largest = growingNames.reduce((a, b) => (counts[a] >= counts[b] ? a : b));
  if (counts[largest] * 4 <= limit) return;
  const wanted = mebi(counts[largest] * 4);
  throw new Problem("engine.gpuLimit", { wanted, limit: mebi(limit), batch: run.size, steps: run.steps });
}

/** Bytes of all buffers in `counts`. */
function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, floats) => sum + floats * 4, 0);
}

/** MiB, rounded to what a person reads. */
function mebi(bytes: number): number {
  return Math.round((bytes / 1048576) * 10) / 10;
}
