/**
 * How long a worker may say nothing while it works: while an update is computed it answers nobody. There is no need to guess,
 * since what an update costs is known; so a long update is no reason to take a worker for dead, on a slow machine neither.
 */
import { cost, startFlops } from "../cell/cost.ts";
import type { EngineName } from "../engine/engine.ts";
import { settingsAt } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";
import { workTimes } from "../train/limit.ts";
import type { Prepared } from "../train/prepare.ts";
import { heldOutSize } from "../train/run.ts";

/** Operations in a ms: a twentieth of what a laptop does. */
const slowest: Readonly<Record<EngineName, number>> = { wasm: 1e5, webgpu: 1e5, reference: 1e3 };
/** The reference engine takes so many ms for a value at a timestep, however small that is. */
const perValue = 2;

/** A text that was edited may be at every limit there is; then it takes seconds to become a plan, also with no update in it. */
export function compileEffort({ model }: Experiment): number {
  return model.text === undefined ? 0 : 60_000;
}

/** In ms, beside what any worker may be silent. `engine`: the one that works. */
export function longestEffort(experiment: Experiment, { program, task }: Prepared, engine: EngineName): number {
  const { longest } = task;
  const batch = Math.max(settingsAt(experiment, Infinity).training.batch, heldOutSize);
  const update = (cost(program, batch, longest).flops * workTimes(task)) / slowest[engine];
  const values = engine === "reference" ? program.values.length * longest * perValue : 0;
  return startFlops(program) / slowest.wasm + update + values;
}
