/** The engines that run outside a browser, each loaded when it is first wanted. */
import { Worker } from "node:worker_threads";
import { Problem } from "../core/problem.ts";
import type { Engine } from "../engine/engine.ts";
import type { SlicePort } from "../engine/wasm/team.ts";
import type { Options } from "./options.ts";

/** Most helper threads. */
const helperLimit = 64;

/** The engine of `--engine`, else `wanted` if it runs here, else wasm; `--threads` in all. @throws Problem. */
export async function chooseEngine(options: Options, wanted?: string): Promise<Engine> {
  const name = options.text("engine") ?? (wanted === "reference" ? wanted : "wasm");
  const helpers = (options.number("threads", 1, helperLimit) ?? 1) - 1;
  if (name === "reference") return (await import("../engine/reference/engine.ts")).referenceEngine;
  if (name === "webgpu") return webgpuEngine();
  if (name !== "wasm") throw new Problem("cli.engine", { known: "wasm, webgpu or reference", got: name.slice(0, 40) });
  const { createWasmEngine } = await import("../engine/wasm/engine.ts");
  return createWasmEngine(() => Array.from({ length: helpers }, spawnHelper));
}

async function webgpuEngine(): Promise<Engine> {
  const [{ openGpu }, { makeWebgpuEngine }] = await Promise.all([
    import("./gpu.ts"),
    import("../engine/webgpu/engine.ts"),
  ]);
  return makeWebgpuEngine((await openGpu()).device);
}

/** A thread that runs `helper.ts`, which is built beside the command line. */
function spawnHelper(): SlicePort {
  const program = new URL("./helper.js", import.meta.url);
  const worker = new Worker(program);
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: (handler, failed) => {
      worker.on("message", handler);
      worker.on("error", failed);
    },
    close: () => void worker.terminate(),
  };
}
