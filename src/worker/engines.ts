/**
 * The engines, each fetched when it is first wanted, so that TensorFlow.js never weighs on a page that runs on wasm.
 */
import type { Engine } from "../engine/engine.ts";
import { helperCount } from "./helpers.ts";
import { failure } from "./problem-of.ts";
import type { Candidate, EngineSource } from "./engine-choice.ts";

/** How long a GPU may take to answer before a run opens without it, in ms. */
const gpuLimit = 3000;

export function browserEngines(): EngineSource {
  let gpu: (() => Promise<Candidate>) | undefined;
  const loadGpu = (): Promise<Candidate> => {
    gpu ??= byDeadline(gpuLimit, loadWebgpu(() => (gpu = undefined)).catch(failure), { reason: "slow" });
    return gpu();
  };
  return {
    load: async (name, threads = navigator.hardwareConcurrency - 1) => {
      switch (name) {
        case "wasm":
          return refusal() ?? loadWasm(threads).then(able, failure);
        case "reference":
          return loadReference().then(able, failure);
        case "webgpu":
          return loadGpu();
      }
    },
  };
}

/**
 * Asks for what `work` comes to, as often as one likes: the answer is `late` from `limit` milliseconds on, until the work is
 * done. So something that never answers is waited for once.
 */
export function byDeadline<Value>(limit: number, work: Promise<Value>, late: Value): () => Promise<Value> {
  const deadline = new Promise<Value>((resolve) => setTimeout(() => resolve(late), limit));
  return () => Promise.race([work, deadline]);
}

/** A function that gives a vector, as small as can be: what a browser without WebAssembly or without its SIMD refuses. */
const vectorModule = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** Why there is no wasm here; null where there is. A policy of the site lets code be looked at, and none be compiled. */
function refusal(): Candidate | null {
  const code = Uint8Array.from(vectorModule);
  try {
    if (!WebAssembly.validate(code)) return { reason: "absent" };
  } catch {
    return { reason: "absent" };
  }
  try {
    WebAssembly.Module.exports(new WebAssembly.Module(code));
    return null;
  } catch {
    return { reason: "forbidden" };
  }
}

const able = (engine: Engine): Candidate => ({ engine, isSoftware: false });

async function loadWasm(threads: number): Promise<Engine> {
  const [{ createWasmEngine }, { spawnHelper }] = await Promise.all([
    import("../engine/wasm/engine.ts"),
    import("../engine/wasm/spawn.ts"),
  ]);
  return createWasmEngine((program) => Array.from({ length: helperCount(program, threads) }, spawnHelper));
}

async function loadReference(): Promise<Engine> {
  return (await import("../engine/reference/engine.ts")).referenceEngine;
}

/** `onLost`: what was loaded is of no use any more. */
async function loadWebgpu(onLost: () => void): Promise<Candidate> {
  if (!navigator.gpu) return { reason: "absent" };
  const [{ requestGpu }, { makeWebgpuEngine }] = await Promise.all([
    import("../engine/webgpu/device.ts"),
    import("../engine/webgpu/engine.ts"),
  ]);
  let broken = (): void => undefined;
  // What no promise reports makes every later number wrong: such a device is as good as lost.
  const gpu = await requestGpu({ onError: () => broken() });
  if (gpu.kind === "absent") return { reason: "absent" };
  const { device, isSoftware } = gpu;
  broken = () => device.destroy();
  void device.lost.then(onLost);
  return { engine: makeWebgpuEngine(device), isSoftware, lost: device.lost };
}
