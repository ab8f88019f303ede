/** The engines that run outside a browser, each loaded when it is first wanted. */
import { Problem } from "../core/problem.ts";
import type { Engine } from "../engine/engine.ts";
import type { Options } from "./options.ts";

/** The engine of `--engine`, else `wanted` if it runs here, else wasm. @throws Problem. */
export async function chooseEngine(options: Options, wanted?: string): Promise<Engine> {
  const name = options.text("engine") ?? (wanted === "reference" ? wanted : "wasm");
  if (name === "wasm") return (await import("../engine/wasm/engine.ts")).wasmEngine;
  if (name === "reference") return (await import("../engine/reference/engine.ts")).referenceEngine;
  throw new Problem("cli.engine", { known: "wasm or reference", got: name.slice(0, 40) });
}
