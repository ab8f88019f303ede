/** How many helper threads a session of the wasm engine gets. Results do not depend on it; speed does. */
import { cost } from "../cell/cost.ts";
import type { Program } from "../cell/program.ts";

/** One core is left to the page, one to the training worker itself; batches are rarely cut into more slices than four. */
const mostHelpers = 3;
/** Work of one slice below which a message to another thread costs more than it saves: about half a millisecond. */
const fewestFlops = 2e7;
const sliceOf = { sequences: 8, steps: 16 };

export function helperCount(program: Program, cores: number): number {
  const isWorthIt = cost(program, sliceOf.sequences, sliceOf.steps).flops >= fewestFlops;
  return isWorthIt ? Math.max(0, Math.min(mostHelpers, cores - 2)) : 0;
}
