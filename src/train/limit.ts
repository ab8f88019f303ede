/** How much a run may ask for: known before anything is allocated, refused with the number. */
import { cost, pictureBytes, startFlops } from "../cell/cost.ts";
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import type { OpenTask } from "../tasks/task.ts";

/** Bytes that a run may hold: what a browser tab on a small machine can spare. */
export const byteLimit = 500_000_000;
/** Operations of one update: about ten seconds on one thread. */
export const flopLimit = 50_000_000_000;
/** Operations before the first update, in plain JavaScript: about ten seconds. */
const startLimit = 10_000_000_000;

/** Who acts looks at every beginning of the episodes: half as long on average, and a third of an update's work. */
export function workTimes({ acting, longest }: OpenTask): number {
  return acting ? 1 + longest / 6 : 1;
}

/** @throws Problem when `times` updates' work on `batch` sequences of `steps` steps is over a limit. */
export function refuseCost(program: Program, batch: number, steps: number, times = 1): void {
  const { flops: once, bytes } = cost(program, batch, steps);
  const flops = once * times;
  if (bytes > byteLimit) throw new Problem("run.cost.bytes", { got: Math.ceil(bytes / 1e6), limit: byteLimit / 1e6 });
  const start = startFlops(program);
  if (start > startLimit) throw new Problem("run.cost.start", { got: Math.ceil(start / 1e9), limit: startLimit / 1e9 });
  const picture = pictureBytes(program, steps);
  if (picture > byteLimit)
    throw new Problem("run.cost.picture", { got: Math.ceil(picture / 1e6), limit: byteLimit / 1e6 });
  if (flops > flopLimit) throw new Problem("run.cost.flops", { got: Math.ceil(flops / 1e9), limit: flopLimit / 1e9 });
}
