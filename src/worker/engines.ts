/**
 * The engines, each fetched when it is first wanted, so that TensorFlow.js never weighs on a page that runs on wasm.
 */
import type { Engine, EngineName } from "../engine/engine.ts";
import { helperCount } from "./helpers.ts";
import type { Candidate, EngineSource } from "./engine-choice.ts";

export function browserEngines(): EngineSource {
  const loaded = new Map<EngineName, Promise<Candidate>>();
  return {
    load: (name) => {
      const known = loaded.get(name);
      if (known) return known;
      const candidate = loadEngine(name, () => loaded.delete(name)).catch((): Candidate => ({ reason: "failed" }));
      loaded.set(name, candidate);
      return candidate;
    },
  };
}

/** `onLost`: what was loaded is of no use any more. */
async function loadEngine(name: EngineName, onLost: () => void): Promise<Candidate> {
  switch (name) {
    case "wasm":
      return { engine: await loadWasm(), isSoftware: false };
    case "reference":
      return { engine: (await import("../engine/reference/engine.ts")).referenceEngine, isSoftware: false };
    case "webgpu":
      return loadWebgpu(onLost);
  }
}

async function loadWasm(): Promise<Engine> {
  const [{ createWasmEngine }, { spawnHelper }] = await Promise.all([
    import("../engine/wasm/engine.ts"),
    import("../engine/wasm/spawn.ts"),
  ]);
  const cores = navigator.hardwareConcurrency;
  return createWasmEngine((program) => Array.from({ length: helperCount(program, cores) }, spawnHelper));
}

async function loadWebgpu(onLost: () => void): Promise<Candidate> {
  if (!navigator.gpu) return { reason: "absent" };
  const [{ requestGpu }, { makeWebgpuEngine }] = await Promise.all([
    import("../engine/webgpu/device.ts"),
    import("../engine/webgpu/engine.ts"),
  ]);
  const gpu = await requestGpu();
  if (gpu.kind === "absent") return { reason: "absent" };
  const { device, isSoftware } = gpu;
  void device.lost.then(onLost);
  return { engine: makeWebgpuEngine(device), isSoftware, lost: device.lost };
}
