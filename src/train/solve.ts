/** How soon an experiment comes to its goal: what a claim that a preset works rests on. */
import type { Engine } from "../engine/engine.ts";
import type { Experiment } from "./experiment.ts";
import { looksRunning, type Goal } from "./goal.ts";
import { train } from "./loop.ts";
import { report } from "./report.ts";
import { openRun, type Run } from "./run.ts";

export interface Attempt {
  readonly seed: number;
  /** Updates at the first of the looks running at which the goal was met; null where it was not. */
  readonly solvedAt: number | null;
  /** Of training alone, without the looks, up to there or to the end. */
  readonly seconds: number;
  /** The metric at the last look, the one that confirmed the goal or the one at the end. */
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

export interface AttemptOptions {
  /** Held-out batches over which every metric is measured at the end; none where it is silent. */
  readonly batches?: number;
  /** What seconds are counted by, in ms; the clock where it is silent. */
  readonly now?: () => number;
}

/** Trains until the goal is met at two looks running, the first of them within its updates, or until these are used up. */
export async function attempt(
  experiment: Experiment,
  goal: Goal,
  engine: Engine,
  { batches = 0, now }: AttemptOptions = {},
): Promise<Attempt> {
  const run = await openRun({ experiment, engine });
  try {
    // As many looks more as it takes to confirm a goal that is met at the last moment, or that is of the end alone.
    const until = Math.ceil(goal.within / every) * every + every * (looksRunning - 1);
    const seconds = new Map<number, number>();
    let solvedAt: number | null = null;
    let reached = NaN;
    const options = { until, evaluateEvery: every, goal: { goal, looks: looksRunning }, ...(now && { now }) };
    for await (const event of train(run, options)) {
      if (event.type === "heldOut") {
        seconds.set(event.report.update, event.seconds);
        reached = event.report.metrics[goal.metric] ?? NaN;
      }
      if (event.type === "goal") solvedAt = event.update;
    }
    return {
      seed: experiment.seed,
      solvedAt,
      seconds: seconds.get(solvedAt ?? run.update) ?? NaN,
      reached,
      parameters: run.program.parameterCount,
      ...(batches > 0 && { metrics: await measured(run, batches) }),
    };
  } finally {
    run.dispose();
  }
}
