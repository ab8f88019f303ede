/** How many helper threads a session of the wasm engine gets. Results do not depend on it; speed does. */
import { cost } from "../cell/cost.ts";
import type { Program } from "../cell/program.ts";
import { mostHelpers } from "./threads.ts";

/** Work of one slice below which a message to another thread costs more than it saves: about half a millisecond. */
const fewestFlops = 2e7;
const sliceOf = { sequences: 8, steps: 16 };

/** `threads`: how many the run may use, that of its worker included. */
export function helperCount(program: Program, threads: number): number {
  const isWorthIt = cost(program, sliceOf.sequences, sliceOf.steps).flops >= fewestFlops;
  return isWorthIt ? Math.max(0, Math.min(mostHelpers, threads - 1)) : 0;
}
