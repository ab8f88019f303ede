/** The engines whose bits are the same everywhere. */
import type { Engine } from "../../engine/engine.ts";
import type { Job } from "../../sweep/jobs.ts";

export async function engineOf({ experiment }: Pick<Job, "experiment">): Promise<Engine> {
  if (experiment.engine === "reference") return (await import("../../engine/reference/engine.ts")).referenceEngine;
  return (await import("../../engine/wasm/engine.ts")).wasmEngine;
}
