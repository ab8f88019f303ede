/** Anything thrown in a worker, as the parts of a Problem that survive a message. */
import { Problem } from "../core/problem.ts";
import type { EngineName } from "../engine/engine.ts";
import type { WorkerProblem } from "./protocol.ts";

/** `engine`: the one that may have failed. */
export function problemOf(error: unknown, engine: EngineName): WorkerProblem {
  if (error instanceof Problem) {
    const { key, parameters, place } = error;
    return { key, parameters, ...(place && { place }) };
  }
  return { key: "page.engine", parameters: { engine, why: error instanceof Error ? error.message : String(error) } };
}
