/** How soon an experiment comes to its goal: what a claim that a preset works rests on. */
import type { Engine } from "../engine/engine.ts";
import type { Experiment } from "./experiment.ts";
import { report } from "./report.ts";
import { openRun, type HeldOutReport, type Run } from "./run.ts";

/**
 * What a run is for: a metric of the task over held-out episodes, `below` or `above` a number, within so many updates, and
 * not before `from` where what matters is how it stands at the end.
 */
export interface Goal {
  readonly metric: string;
  readonly below?: number;
  readonly above?: number;
  readonly within: number;
  readonly from?: number;
}

export interface Attempt {
  readonly seed: number;
  /** Updates after which the goal was met at an evaluation; null where it was not. */
  readonly solvedAt: number | null;
  /** Of training alone, without the evaluations, up to there or to the end. */
  readonly seconds: number;
  /** The metric at that time. */
  readonly reached: number;
  readonly parameters: number;
  /** At the end, over many more held-out episodes: metric → mean and 95 % interval. */
  readonly metrics?: Readonly<Record<string, readonly [mean: number, low: number, high: number]>>;
}

/** Updates between two looks at the held-out episodes. */
const every = 50;

export function isMet(goal: Goal, { update, metrics }: HeldOutReport): boolean {
  const { metric, below = Infinity, above = -Infinity, from = 0 } = goal;
  const value = metrics[metric] ?? NaN;
  return update >= from && value < below && value > above;
}

async function measured(run: Run, batches: number): Promise<NonNullable<Attempt["metrics"]>> {
  const { metrics } = await report(run, { batches });
  return Object.fromEntries(metrics.map(({ name, mean, low, high }) => [name, [mean, low, high] as const]));
}

/**
 * Trains until the goal is met or its updates are used up. `batches`: then measures every metric over so many held-out batches.
 */
export async function attempt(experiment: Experiment, goal: Goal, engine: Engine, batches = 0): Promise<Attempt> {
  const run = await openRun({ experiment, engine });
  try {
    let milliseconds = 0;
    for (;;) {
      for (let i = 0; i < every; i++) {
        const start = performance.now();
        await run.advance();
        milliseconds += performance.now() - start;
      }
      const heldOut = await run.evaluate();
      const isSolved = isMet(goal, heldOut);
      if (!isSolved && run.update < goal.within) continue;
      return {
        seed: experiment.seed,
        solvedAt: isSolved ? run.update : null,
        seconds: milliseconds / 1000,
        reached: heldOut.metrics[goal.metric] ?? NaN,
        parameters: run.program.parameterCount,
        ...(batches > 0 && { metrics: await measured(run, batches) }),
      };
    }
  } finally {
    run.dispose();
  }
}
