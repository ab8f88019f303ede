/** What a sweep asks of a machine, before it starts. */
import { cost } from "../cell/cost.ts";
import { Problem } from "../core/problem.ts";
import type { Engine } from "../engine/engine.ts";
import { settingsAt } from "../train/changes.ts";
import { refuseCost, workTimes } from "../train/limit.ts";
import { prepare } from "../train/prepare.ts";
import { openRun } from "../train/run.ts";
import { jobsOf, pointsOf, type Job } from "./jobs.ts";
import { rungsOf, type Sweep } from "./spec.ts";

/** So many points are looked at closely; of more, that many spread over all. */
const mostLooked = 200;
/** What one process does at a time: long against its start, short against what a crash may lose. */
const shardSeconds = 40;
/** A trial ends after so much time. */
const trialSeconds = 0.5;
const trialUpdates = 200;

export interface SweepCost {
  /** Runs, where none comes to its goal early: with halving, those that go on counted at every rung. */
  readonly runs: number;
  readonly updates: number;
  /** Floating-point operations of training. */
  readonly operations: number;
  /** Points whose operations were counted; fewer than all: the others are like their mean. */
  readonly looked: number;
}

/** At most, since runs end at their goal. @throws Problem naming the values that do not fit the model, the task or the machine. */
export function costOf(sweep: Sweep): SweepCost {
  const points = pointsOf(sweep);
  const looked = spreadOver(onePerPoint(sweep), mostLooked);
  const each = looked.map((job) => operationsOf(job)).reduce((sum, one) => sum + one, 0) / Math.max(1, looked.length);
  let [going, runs, updates] = [points.length, 0, 0];
  const keep = sweep.search.kind === "halving" ? sweep.search.keep : 1;
  for (const until of rungsOf(sweep.search, sweep.updates)) {
    runs += going * sweep.seeds.length;
    updates += going * sweep.seeds.length * until;
    going = Math.max(1, Math.ceil(keep * going));
  }
  return { runs, updates, operations: each * updates, looked: looked.length };
}

function onePerPoint(sweep: Sweep): readonly Job[] {
  return jobsOf({ ...sweep, seeds: sweep.seeds.slice(0, 1) }).filter(({ rung }) => rung === 0);
}

/** Operations of one update. @throws Problem. */
function operationsOf({ experiment, values }: Job): number {
  try {
    const { program, task } = prepare(experiment);
    const { batch } = settingsAt(experiment, 0).training;
    refuseCost(program, batch, task.longest, workTimes(task));
    return cost(program, batch, task.longest).flops * workTimes(task);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem("sweep.fit", { values: inWords(values), why: error.message });
  }
}

/** `learningRate 0.01, unit 32`. */
export function inWords(values: Job["values"]): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}

function spreadOver<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * (all.length - 1)) / (most - 1))]).filter(
    (one) => one !== undefined,
  );
}

/** Operations a second on one thread: a short trial of the first, the middle and the last point. @throws Problem. */
export async function tried(sweep: Sweep, engine: Engine): Promise<number> {
  let [operations, seconds] = [0, 0];
  for (const job of spreadOver(onePerPoint(sweep), 3)) {
    const run = await openRun({ experiment: job.experiment, engine });
    await run.advance();
    const began = performance.now();
    let updates = 0;
    while (updates < trialUpdates && performance.now() - began < trialSeconds * 1000) {
      await run.advance();
      updates += 1;
    }
    run.dispose();
    operations += updates * operationsOf(job);
    seconds += (performance.now() - began) / 1000;
  }
  return operations / seconds;
}

/** As many shards as are well shared out. */
export function shardsFor(seconds: number, jobs: number): number {
  return Math.min(jobs, Math.max(1, Math.ceil(seconds / shardSeconds)));
}
