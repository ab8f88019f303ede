/** Whether memory stays flat: what is held after 1 000 and after 10 000 updates of a small run. */
import * as tf from "@tensorflow/tfjs";
import { referenceEngine } from "../../src/engine/reference/engine.ts";
import { wasmEngine } from "../../src/engine/wasm/engine.ts";
import { makeWebgpuEngine } from "../../src/engine/webgpu/engine.ts";
import type { Engine, EngineName } from "../../src/engine/engine.ts";
import { presetById } from "../../src/train/presets.ts";
import { openRun } from "../../src/train/run.ts";
import { gpu } from "./gpu.ts";

/** What is held at one moment. */
export interface Held {
  /** JavaScript heap, MB. */
  readonly heap: number;
  /** WebAssembly memories, MB. */
  readonly wasm: number;
  readonly tensors: number;
  readonly gpuBuffers: number;
  /** MB */
  readonly gpuMemory: number;
}

export interface Flatness {
  readonly early: Held;
  readonly late: Held;
}

/** `null` when the engine is not to be had here. */
export async function flatness(name: EngineName): Promise<Flatness | null> {
  const [wasmMemories, buffers] = [watchMemories(), watchBuffers()];
  await tf.setBackend("cpu");
  const engine = await engineOf(name);
  if (!engine) return null;
  const preset = presetById("lstm-copy");
  const experiment = {
    ...preset,
    model: { id: "lstm", settings: { ...preset.model.settings, unit: 4 } },
    task: { id: "copy", settings: { bits: 1, from: 1, to: 2 } },
    training: { ...preset.training, batch: 2 },
  };
  const run = await openRun({ experiment, engine });
  const hold = async (updates: number): Promise<Held> => {
    while (run.update < updates) await run.advance();
    await run.evaluate();
    await run.probe();
    await settle();
    return held(wasmMemories, buffers);
  };
  const early = await hold(1000);
  return { early, late: await hold(10_000) };
}

async function engineOf(name: EngineName): Promise<Engine | null> {
  if (name === "wasm") return wasmEngine;
  if (name === "reference") return referenceEngine;
  const found = await gpu();
  return found && makeWebgpuEngine(found.device);
}

/** A collection, and time for what it lets go of. */
async function settle(): Promise<void> {
  const { gc } = globalThis as { readonly gc?: () => void };
  if (!gc) throw new Error("start Chromium with --js-flags=--expose-gc");
  gc();
  await new Promise((resolve) => setTimeout(resolve, 500));
  gc();
}

function held(memories: ReadonlySet<WebAssembly.Memory>, buffers: ReadonlySet<GPUBuffer>): Held {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
  const bytes = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / 1e6;
  return {
    heap: (memory?.usedJSHeapSize ?? NaN) / 1e6,
    wasm: bytes([...memories].map(({ buffer }) => buffer.byteLength)),
    tensors: tf.memory().numTensors,
    gpuBuffers: buffers.size,
    gpuMemory: bytes([...buffers].map(({ size }) => size)),
  };
}

/** Memories of all modules that are instantiated from now on. */
function watchMemories(): ReadonlySet<WebAssembly.Memory> {
  const found = new Set<WebAssembly.Memory>();
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) => {
    const result = await instantiate(source, imports);
    const { exports } = result.instance;
    for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) found.add(value);
    return result;
  }) as unknown as typeof instantiate;
  return found;
}

/** GPU buffers that are made from now on and not destroyed. */
function watchBuffers(): ReadonlySet<GPUBuffer> {
  const found = new Set<GPUBuffer>();
  if (!("GPUDevice" in globalThis)) return found;
  const { createBuffer } = GPUDevice.prototype;
  const { destroy } = GPUBuffer.prototype;
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const made = createBuffer.call(this, descriptor);
    found.add(made);
    return made;
  };
  GPUBuffer.prototype.destroy = function () {
    found.delete(this);
    return destroy.call(this);
  };
  return found;
}
