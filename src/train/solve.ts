/** How soon an experiment comes to its goal: what a claim that a preset works rests on. */
import type { Engine } from "../engine/engine.ts";
import type { Experiment } from "./experiment.ts";
import { openRun, type HeldOutReport } from "./run.ts";

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
}

/** Updates between two looks at the held-out episodes. */
const every = 50;

export function isMet(goal: Goal, { step, metrics }: HeldOutReport): boolean {
  const { metric, below = Infinity, above = -Infinity, from = 0 } = goal;
  const value = metrics[metric] ?? NaN;
  return step >= from && value < below && value > above;
}

/** Trains until the goal is met or its updates are used up. */
export async function attempt(experiment: Experiment, goal: Goal, engine: Engine): Promise<Attempt> {
  const run = await openRun({ experiment, engine });
  try {
    let milliseconds = 0;
    for (;;) {
      for (let i = 0; i < every; i++) {
        const start = performance.now();
        await run.advance();
        milliseconds += performance.now() - start;
      }
      const report = await run.evaluate();
      const isSolved = isMet(goal, report);
      if (!isSolved && run.step < goal.within) continue;
      return {
        seed: experiment.seed,
        solvedAt: isSolved ? run.step : null,
        seconds: milliseconds / 1000,
        reached: report.metrics[goal.metric] ?? NaN,
        parameters: run.program.parameterCount,
      };
    }
  } finally {
    run.dispose();
  }
}
