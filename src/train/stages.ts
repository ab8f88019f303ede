/** Continual learning, looked at after every part: how well each part is known before training, and after each was learnt. */
import type { Metrics } from "../tasks/task.ts";
import { defaultBatches } from "./batches.ts";
import type { ReportOptions } from "./report.ts";
import { heldOutBatches, type Run } from "./run.ts";

export interface StageReport {
  /** How many parts have been learnt; 0 before training. */
  readonly stage: number;
  readonly update: number;
  /** In all batches. */
  readonly episodes: number;
  /** Accuracy on each part in the order in which they are learnt, in batches that are the same at every stage. [batch][part] */
  readonly accuracies: readonly (readonly number[])[];
}

/** Which stage the run is at just now, if at any: 0 before training, then the number of parts that are over. */
export function stageOf({ task, update }: Run): number | null {
  if (!task.stages) return null;
  if (update === 0) return 0;
  const index = task.stages.indexOf(update);
  return index < 0 ? null : index + 1;
}

/** Looks at the stage that the run is at, on the batches of a report; null where it is at none. */
export async function measureStage(
  run: Run,
  options: Pick<ReportOptions, "breathe"> = {},
): Promise<StageReport | null> {
  const stage = stageOf(run);
  if (stage === null) return null;
  const accuracies: number[][] = [];
  let episodes = 0;
  for (let index = heldOutBatches; index < heldOutBatches + defaultBatches; index++) {
    const batch = await run.heldOut(index);
    accuracies.push(partsOf(batch.metrics));
    episodes += batch.episodes.size;
    await options.breathe?.();
  }
  return { stage, update: run.update, episodes, accuracies };
}

/** The metrics `part1`, `part2`, … */
function partsOf(metrics: Metrics): number[] {
  const parts: number[] = [];
  for (;;) {
    const accuracy = metrics[`part${parts.length + 1}`];
    if (accuracy === undefined) return parts;
    parts.push(accuracy);
  }
}
