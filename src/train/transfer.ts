/** What continual learning brings and costs: accuracy on each part after each, and the figures that follow from them. */
import { kept, type Kept } from "../tasks/continual/forgetting.ts";
import { estimate, estimateShare, type Estimate } from "./interval.ts";
import type { StageReport } from "./stages.ts";

/** What came of the parts learnt so far, each over the batches. */
export interface Transfer {
  readonly learnt: number;
  readonly batches: number;
  readonly episodes: number;
  /** One row per stage: accuracy on each part. [stage][part] */
  readonly rows: readonly { readonly stage: number; readonly update: number; readonly parts: readonly Estimate[] }[];
  /** Null where a stage that it needs was not looked at, or where it needs more parts. */
  readonly figures: Readonly<Record<keyof Kept, Estimate>> | null;
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
    rows: stages.map(({ stage, update, accuracies }) => ({
      stage,
      update,
      parts: (accuracies[0] ?? []).map((_, part) => estimateShare(accuracies.map((batch) => batch[part] ?? NaN))),
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
    accuracy: estimateShare(each.map((one) => one.accuracy)),
    backwardTransfer: over((one) => one.backwardTransfer),
    forwardTransfer: over((one) => one.forwardTransfer),
    forgetting: over((one) => one.forgetting),
  };
}
