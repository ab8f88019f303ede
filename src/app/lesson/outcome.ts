/** What the runs of a lesson's step have come to. */
import type { DrawnCurve, LessonStep } from "../../lessons/lesson.ts";
import { measured, rightOptions, type Outcome } from "../../lessons/measure.ts";
import type { Result } from "../../lessons/progress.ts";
import type { RunState } from "../../store/run.ts";

export function outcomeOf({ metrics, loss, live }: RunState): Outcome {
  return { metrics: { ...metrics, loss }, signals: live?.trace.signals ?? [] };
}

export function resultOf({ predict, see, updates }: LessonStep, runs: readonly RunState[]): Result {
  const outcomes = runs.map(outcomeOf);
  return {
    right: predict?.kind === "choice" ? rightOptions(predict, outcomes) : [],
    value: predict?.kind === "number" || predict?.kind === "place" ? known(measured(predict.of, outcomes)) : null,
    curve: predict?.kind === "curve" ? curveOf(predict, runs) : [],
    proofs: updates === undefined ? [] : runs.flatMap(proofOf),
    seen: see ? rightOptions(see, outcomes) : [],
  };
}

/** Of the weights as they are now, where that is known and another machine comes to the same. */
function proofOf({ fingerprint, update, isReproducible }: RunState): Result["proofs"] {
  return isReproducible && fingerprint?.update === update ? [fingerprint] : [];
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Most points of a curve that are kept: more are not seen. */
const mostPoints = 120;

function curveOf({ metric, run = 0 }: DrawnCurve, runs: readonly RunState[]): Result["curve"] {
  const archive = runs[run]?.archive;
  if (!archive) return [];
  const { curve, looks } = archive;
  const points =
    metric === "loss"
      ? Array.from(curve.update, (update, i) => [update, curve.loss[i] ?? NaN] as const)
      : looks.map(({ update, metrics }) => [update, metrics[metric] ?? NaN] as const);
  const stride = Math.max(1, Math.ceil(points.length / mostPoints));
  return points.filter((_, i) => i % stride === 0 || i === points.length - 1);
}
