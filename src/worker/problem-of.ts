/** Anything thrown in a worker, as the parts of a Problem that survive a message. */
import { Problem } from "../core/problem.ts";
import type { EngineName } from "../engine/engine.ts";
import type { EngineNote, WorkerProblem } from "./protocol.ts";

/** `engine`: the one that may have failed. */
export function problemOf(error: unknown, engine: EngineName): WorkerProblem {
  if (error instanceof Problem) {
    const { key, parameters, place } = error;
    return { key, parameters, ...(place && { place }) };
  }
  return { key: "page.engine", parameters: { engine, why: messageOf(error) } };
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is said of an engine that failed: the beginning of its own words, since a compiler's go on for pages. */
export function failure(error: unknown): Pick<EngineNote, "reason" | "cause"> {
  const [first = ""] = messageOf(error).trim().split("\n");
  return { reason: "failed", cause: first.length > 200 ? `${first.slice(0, 199)}…` : first };
}
