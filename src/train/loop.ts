/** The training loop, as a stream of what happened: every update, and the held-out episodes now and then. */
import type { HeldOutReport, Run, UpdateReport } from "./run.ts";
import { measureStage, type StageReport } from "./stages.ts";

export type TrainingEvent =
  | { readonly type: "update"; readonly report: UpdateReport }
  | { readonly type: "heldOut"; readonly report: HeldOutReport }
  /** Of a task whose parts are learnt one after another: before training, and when a part is over. */
  | { readonly type: "stage"; readonly report: StageReport };

export interface LoopOptions {
  /** Step at which to stop. */
  readonly until: number;
  /** Updates between evaluations; there is always one at the end. */
  readonly evaluateEvery: number;
  /** Asked before every update. */
  readonly isStopped?: () => boolean;
}

/** Trains `run`; whoever reads the events sets the pace. */
export async function* train(run: Run, options: LoopOptions): AsyncGenerator<TrainingEvent, void, void> {
  const { until, evaluateEvery } = options;
  const hasEnded = (): boolean => run.update >= until || options.isStopped?.() === true;
  let evaluated = run.update;
  if (run.update === 0 && !hasEnded()) yield* stageNow(run);
  while (!hasEnded()) {
    yield { type: "update", report: await run.advance() };
    yield* stageNow(run);
    if (run.update % evaluateEvery !== 0) continue;
    evaluated = run.update;
    yield { type: "heldOut", report: await run.evaluate() };
  }
  if (evaluated !== run.update) yield { type: "heldOut", report: await run.evaluate() };
}

async function* stageNow(run: Run): AsyncGenerator<TrainingEvent, void, void> {
  const report = await measureStage(run);
  if (report) yield { type: "stage", report };
}
