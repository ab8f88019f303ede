/** Continual learning, looked at after every part: how well each part is known before training, and after each was learnt. */
import { estimate, type Estimate } from "./interval.ts";
import { defaultBatches, type ReportOptions } from "./report.ts";
import { heldOutBatches, type Run } from "./run.ts";
import { kept, type Kept } from "../tasks/continual/forgetting.ts";
import type { Metrics } from "../tasks/task.ts";

export interface StageReport {
  /** How many parts have been learnt; 0 before training. */
  readonly stage: number;
  readonly step: number;
  /** In all batches. */
  readonly episodes: number;
  /** Accuracy on each part in the order in which they are learnt, in batches that are the same at every stage. [batch][part] */
  readonly accuracies: readonly (readonly number[])[];
}

/** What came of the parts learnt so far, each over the batches. */
export interface Transfer {
  readonly learnt: number;
  readonly batches: number;
  readonly episodes: number;
  /** One row per stage: accuracy on each part. [stage][part] */
  readonly rows: readonly { readonly stage: number; readonly step: number; readonly parts: readonly Estimate[] }[];
  /** Null where a stage that it needs was not looked at, or where it needs more parts. */
  readonly figures: Readonly<Record<keyof Kept, Estimate>> | null;
}

/** Which stage the run is at just now, if at any: 0 before training, then the number of parts that are over. */
export function stageOf({ task, step }: Run): number | null {
  if (!task.stages) return null;
  if (step === 0) return 0;
  const index = task.stages.indexOf(step);
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
  return { stage, step: run.step, episodes, accuracies };
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

/**
 * The table of accuracies and its figures, worked out batch by batch since the batches are the same at every stage: the
 * intervals are over held-out episodes of this one run, not over runs. `stages`: in order. Null before a part has been learnt.
 */
export function transferOf(stages: readonly StageReport[]): Transfer | null {
  const last = stages.at(-1);
  if (!last || last.stage === 0) return null;
  const batches = last.accuracies.map((_, batch) => stages.map(({ accuracies }) => accuracies[batch] ?? []));
  const isWhole = stages.length === last.stage + 1;
  return {
    learnt: last.stage,
    batches: batches.length,
    episodes: last.episodes,
    rows: stages.map(({ stage, step, accuracies }) => ({
      stage,
      step,
      parts: (accuracies[0] ?? []).map((_, part) => estimate(accuracies.map((batch) => batch[part] ?? NaN))),
    })),
    figures: isWhole ? figuresOf(batches, last.stage) : null,
  };
}

/** `batches`: [batch][stage][part], stage 0 before training. */
function figuresOf(batches: readonly (readonly (readonly number[])[])[], learnt: number): Transfer["figures"] {
  const each = batches.map(([before = [], ...after]) =>
    kept(
      after.map((row) => row.slice(0, learnt)),
      before,
    ),
  );
  const over = (of: (one: Kept) => number): Estimate => estimate(each.map(of));
  return {
    accuracy: over((one) => one.accuracy),
    backwardTransfer: over((one) => one.backwardTransfer),
    forwardTransfer: over((one) => one.forwardTransfer),
    forgetting: over((one) => one.forgetting),
  };
}
