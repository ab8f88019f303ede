/**
 * The engines, each fetched when it is first wanted, so that TensorFlow.js never weighs on a page that runs on wasm.
 */
import type { EngineName } from "../engine/engine.ts";
import type { Candidate, EngineSource } from "./race.ts";

export function browserEngines(): EngineSource {
  const loaded = new Map<EngineName, Promise<Candidate>>();
  return {
    load: (name) => {
      const known = loaded.get(name);
      if (known) return known;
      const candidate = loadEngine(name).catch((): Candidate => ({ reason: "failed" }));
      loaded.set(name, candidate);
      return candidate;
    },
  };
}

async function loadEngine(name: EngineName): Promise<Candidate> {
  switch (name) {
    case "wasm":
      return { engine: (await import("../engine/wasm/engine.ts")).wasmEngine, isSoftware: false };
    case "reference":
      return { engine: (await import("../engine/reference/engine.ts")).referenceEngine, isSoftware: false };
    case "webgpu":
      return { reason: "absent" };
  }
}
