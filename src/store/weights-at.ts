/** The weights of a run at an update: those that are kept, else those of the run itself, else run again. */
import { frameAt } from "../train/archive/archive.ts";
import type { Looker } from "./looker.ts";
import type { LookingStore } from "./looking.ts";
import type { RunState } from "./run.ts";
import type { Workers } from "./workers.ts";

export interface WeightsAt {
  readonly update: number;
  /** Null: those of the run's seed. */
  readonly weights: Float32Array | null;
}

export interface WeightsParts {
  readonly looking: LookingStore;
  readonly looker: Pick<Looker, "exact">;
  readonly workers: Pick<Workers, "clientOf">;
}

/** Those of `update`, or of a later one where the run has trained on meanwhile. @throws Problem. */
export async function weightsAt(
  { looking, looker, workers }: WeightsParts,
  run: RunState,
  update: number,
  signal?: AbortSignal,
): Promise<WeightsAt> {
  const kept = frameAt(run.archive, update);
  if (kept?.update === update) return kept;
  const client = workers.clientOf(run.id);
  if (client && looking.getState().update === null) {
    const { update: now, snapshot } = await client.checkpoint();
    return { update: now, weights: snapshot.weights };
  }
  if (update === 0 && run.isReproducible) return { update, weights: null };
  const { checkpoint } = await looker.exact(run.id, update, true, signal);
  return { update, weights: checkpoint?.snapshot.weights ?? null };
}
