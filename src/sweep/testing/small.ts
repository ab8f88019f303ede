/** A sweep that is run in a moment. */
import type { Job } from "../jobs.ts";
import { resultFormat, type Result } from "../results.ts";

export const smallBase = "#v1&model=lstm&unit=4&task=copy&task.to=2&task.bits=2&batch=4";

export const smallSpec = {
  format: "mnemoscope.sweep/1",
  base: smallBase,
  knobs: [
    { key: "learningRate", values: [0.001, 0.01] },
    { key: "unit", from: 2, to: 8, count: 3, scale: "log" },
  ],
  seeds: { from: 1, count: 2 },
  updates: 60,
  goal: { metric: "loss", below: 0.6 },
} as const;

export const version = "0.1.0";

/** As if `job` had been run. */
export function resultOf(job: Job, given: Partial<Result> = {}): Result {
  return {
    format: resultFormat,
    job: job.id,
    link: "#v1&model=lstm&task=copy",
    values: job.values,
    seed: job.experiment.seed,
    until: job.until,
    rung: job.rung,
    goal: job.goal,
    outcome: "end",
    goalAt: null,
    update: job.until,
    fingerprint: job.id,
    curve: [[job.until, 0.5, 0.5]],
    seconds: 1,
    engine: "wasm",
    version,
    machine: "a machine",
    ...given,
  };
}
