/** Trains an experiment for a few updates and looks at it as the page would: for the broken experiments and the presets. */
import type { Engine } from "../../../engine/engine.ts";
import { emptyArchive, withLook, withSkip, type Archive } from "../../../train/archive/archive.ts";
import { extendCurve } from "../../../train/archive/curve.ts";
import type { Experiment } from "../../../train/experiment.ts";
import { looksRunning, type Goal } from "../../../train/goal.ts";
import { train, usualUpdatesBetweenLooks, type TrainingEvent } from "../../../train/loop.ts";
import { openRun } from "../../../train/run.ts";
import type { RunHistory } from "../../analysis.ts";
import { openSubject } from "../../subject.ts";
import type { Evidence } from "../evidence.ts";
import { gather } from "../gather.ts";
import { diagnose, type Diagnosis } from "../rules.ts";

/** What is left of a run: all that the doctor needs to look at it again. */
export interface Patient {
  readonly experiment: Experiment;
  readonly update: number;
  readonly weights: Float32Array;
  readonly history: RunHistory;
}

interface Training {
  readonly updates: number;
  /** Ends before, as the page does. */
  readonly goal?: Goal;
  /** Seconds of training after which it ends, too. */
  readonly seconds?: number;
  readonly looksEvery?: number;
}

export async function trained(experiment: Experiment, training: Training, engine: Engine): Promise<Patient> {
  const { updates, goal, seconds = Infinity, looksEvery } = training;
  const run = await openRun({ experiment, engine });
  let archive = emptyArchive;
  let spent = 0;
  try {
    const options = {
      until: updates,
      evaluateEvery: looksEvery ?? usualUpdatesBetweenLooks(run),
      isStopped: () => spent > seconds,
      isInsisted: true,
      ...(goal && { goal: { goal, looks: looksRunning } }),
    };
    for await (const event of train(run, options)) {
      archive = withEvent(archive, event);
      if (event.type === "update") spent = event.seconds;
    }
    const { curve, looks, skips } = archive;
    return { experiment, update: run.update, weights: await run.weights(), history: { curve, looks, skips } };
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
  return event.type === "heldOut" ? withLook(archive, { ...event.report, seconds: event.seconds }) : archive;
}

/** What the doctor sees in `patient`. */
export async function examined(
  patient: Patient,
  engine: Engine,
): Promise<{ readonly evidence: Evidence; readonly diagnoses: readonly Diagnosis[] }> {
  const subject = await openSubject({ ...patient, engine });
  try {
    const gathering = gather(subject);
    let next = await gathering.next();
    while (!next.done) next = await gathering.next();
    return { evidence: next.value, diagnoses: diagnose(next.value) };
  } finally {
    subject.session.dispose();
  }
}
