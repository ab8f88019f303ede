/** One job, run to its end. */
import { Problem } from "../core/problem.ts";
import type { Engine } from "../engine/engine.ts";
import { bookmarkOf } from "../share/bookmark.ts";
import { encodeLink } from "../share/encode.ts";
import { looksRunning } from "../train/goal.ts";
import { train, usualUpdatesBetweenLooks } from "../train/loop.ts";
import { openRun, type HeldOutReport } from "../train/run.ts";
import type { Job } from "./jobs.ts";
import { resultFormat, thinned, type Look, type Outcome, type Result } from "./results.ts";

/** Whose bits and whose seconds these are. */
export interface Maker {
  readonly version: string;
  readonly machine: string;
}

export interface OneOptions {
  readonly engine: Engine;
  readonly maker: Maker;
  /** Asked before every update; a run that is stopped has no result. */
  readonly isStopped?: () => boolean;
  /** Awaited now and then. */
  readonly breathe?: () => Promise<void>;
}

type Ended = Pick<Result, "outcome" | "goalAt" | "update" | "fingerprint" | "curve" | "seconds" | "why">;

/** Null where it was stopped. What can not be run at all is a result too: it says why. */
export async function runJob(job: Job, { engine, maker, isStopped, breathe }: OneOptions): Promise<Result | null> {
  const ended = await endOf(job, engine, { isStopped, breathe }).catch((error: unknown) => {
    if (error instanceof Problem) return refused(error);
    throw error;
  });
  if (!ended) return null;
  const { id, values, until, rung, goal, experiment } = job;
  const link = await encodeLink(bookmarkOf(experiment));
  const { seed } = experiment;
  const known = { format: resultFormat, job: id, link, values, seed, until, rung, goal } as const;
  return { ...known, ...ended, engine: engine.name, ...maker };
}

function refused(problem: Problem): Ended {
  const why = problem.message;
  return { outcome: "refused", goalAt: null, update: 0, fingerprint: "", curve: [], seconds: 0, why };
}

async function endOf(
  { experiment, until, goal }: Job,
  engine: Engine,
  { isStopped = () => false, breathe }: { isStopped?: (() => boolean) | undefined; breathe?: OneOptions["breathe"] },
): Promise<Ended | null> {
  const run = await openRun({ experiment, engine });
  try {
    const curve: Look[] = [];
    let outcome: Outcome = "end";
    let goalAt: number | null = null;
    let seconds = 0;
    const wanted = goal && { goal: { ...goal, within: until }, looks: looksRunning };
    const metric = goal?.metric ?? "loss";
    const options = { until, evaluateEvery: usualUpdatesBetweenLooks(run), isStopped, ...(wanted && { goal: wanted }) };
    for await (const event of train(run, options)) {
      if ("seconds" in event) ({ seconds } = event);
      if (event.type === "heldOut") curve.push(lookOf(event.report, metric));
      if (event.type === "goal") [outcome, goalAt] = ["goal", event.update];
      if (event.type === "diverged") outcome = "diverged";
      await breathe?.();
    }
    if (isStopped() && outcome === "end" && run.update < until) return null;
    const rounded = Math.round(seconds * 1000) / 1000;
    const fingerprint = await run.fingerprint();
    return { outcome, goalAt, update: run.update, fingerprint, curve: thinned(curve), seconds: rounded };
  } finally {
    run.dispose();
  }
}

function lookOf({ update, loss, metrics }: HeldOutReport, metric: string): Look {
  return [update, short(loss), short(metric === "loss" ? loss : (metrics[metric] ?? NaN))];
}

/** JSON has no NaN. */
function short(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(5)) : null;
}
