/** A file of weights that a run is to begin with. */
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import type { Checkpoint } from "../train/run.ts";
import { readCheckpoint, readWeights } from "../train/weights.ts";

/** What a saved file begins with: weights alone start at update 0, a checkpoint goes on. @throws Problem. */
export function savedStart(
  experiment: Experiment,
  bytes: Uint8Array,
): { weights: Float32Array } | { resume: Checkpoint } {
  const { program } = prepare(experiment);
  try {
    return { resume: readCheckpoint(program, bytes) };
  } catch {
    return { weights: readWeights(program, bytes) };
  }
}
