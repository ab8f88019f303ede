/** A run trained headless, with what analyses want of it besides its weights: for the command line, scripts and tests. */
import type { Engine } from "../engine/engine.ts";
import { emptyArchive, withFrame, withLook, withSkip, type Archive, type Frame } from "../train/archive/archive.ts";
import { extendCurve } from "../train/archive/curve.ts";
import type { Experiment } from "../train/experiment.ts";
import { looksRunning, type Goal } from "../train/goal.ts";
import { train, usualUpdatesBetweenLooks, type TrainingEvent } from "../train/loop.ts";
import { openRun } from "../train/run.ts";
import type { RunHistory } from "./analysis.ts";

/** What is left of a run: all that an analysis needs. */
export interface Trained {
  readonly experiment: Experiment;
  readonly update: number;
  readonly weights: Float32Array;
  readonly history: RunHistory;
  readonly film: readonly Frame[];
}

export interface Training {
  /** Update at which it ends. */
  readonly updates: number;
  /** Ends before, as the page does. */
  readonly goal?: Goal;
  /** Seconds of training after which it ends, too. */
  readonly seconds?: number;
  /** What these are counted by, in ms; the clock where it is silent. */
  readonly now?: () => number;
  readonly looksEvery?: number;
  /** Whether weights of many updates are kept. */
  readonly isKept?: boolean;
}

/** Trains `experiment` as the page does. @throws Problem. */
export async function trained(experiment: Experiment, training: Training, engine: Engine): Promise<Trained> {
  const { updates, goal, seconds = Infinity, now, looksEvery, isKept = false } = training;
  const run = await openRun({ experiment, engine });
  let archive = emptyArchive;
  let spent = 0;
  try {
    const options = {
      until: updates,
      evaluateEvery: looksEvery ?? usualUpdatesBetweenLooks(run),
      isStopped: () => spent > seconds,
      isInsisted: true,
      isKept,
      ...(now && { now }),
      ...(goal && { goal: { goal, looks: looksRunning } }),
    };
    for await (const event of train(run, options)) {
      archive = withEvent(archive, event);
      if (event.type === "update") spent = event.seconds;
    }
    const { curve, looks, skips, frames: film } = archive;
    return { experiment, update: run.update, weights: await run.weights(), history: { curve, looks, skips }, film };
  } finally {
    run.dispose();
  }
}

function withEvent(archive: Archive, event: TrainingEvent): Archive {
  if (event.type === "update") {
    const { update, loss, gradientNorm, skipped } = event.report;
    const row = Float64Array.of(update, loss ?? NaN, gradientNorm ?? NaN, event.seconds);
    return withSkip({ ...archive, curve: extendCurve(archive.curve, row) }, { update, skipped });
  }
  if (event.type === "heldOut") return withLook(archive, { ...event.report, seconds: event.seconds });
  if (event.type === "frame") return withFrame(archive, event.frame);
  if (event.type !== "checkpoint") return archive;
  const { update, snapshot } = event.checkpoint;
  return withFrame(archive, { update, weights: snapshot.weights });
}
