/** How soon an experiment comes to its goal: what a claim that a preset works rests on. */
import type { Engine } from "../engine/engine.ts";
import type { Experiment } from "./experiment.ts";
import type { Goal } from "./goal.ts";
import { train } from "./loop.ts";
import { report } from "./report.ts";
import { openRun, type Run } from "./run.ts";

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
    const until = Math.ceil(goal.within / every) * every;
    let solvedAt: number | null = null;
    let last = { seconds: 0, reached: NaN };
    for await (const event of train(run, { until, evaluateEvery: every, goal: { goal, looks: 1 } })) {
      if (event.type === "heldOut")
        last = { seconds: event.seconds, reached: event.report.metrics[goal.metric] ?? NaN };
      if (event.type === "goal") solvedAt = event.update;
    }
    return {
      seed: experiment.seed,
      solvedAt,
      ...last,
      parameters: run.program.parameterCount,
      ...(batches > 0 && { metrics: await measured(run, batches) }),
    };
  } finally {
    run.dispose();
  }
}
