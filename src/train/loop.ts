/**
 * The training loop, the same for page, command line and results: a stream of every update, of looks at the held-out
 * episodes, of weights worth keeping, and of the goal.
 */
import { isFrameUpdate, isPower, type Frame } from "./archive/archive.ts";
import { settingsAt } from "./changes.ts";
import type { Divergence } from "./divergence.ts";
import { isMet, type Goal } from "./goal.ts";
import type { Checkpoint, HeldOutReport, Run, UpdateReport } from "./run.ts";
import { measureStage, type StageReport } from "./stages.ts";

export type TrainingEvent =
  /** `seconds`: of training alone, up to and with this update. */
  | { readonly type: "update"; readonly report: UpdateReport; readonly seconds: number }
  | { readonly type: "heldOut"; readonly report: HeldOutReport; readonly seconds: number }
  /** Of a task whose parts are learnt one after another: before training, and when a part is over. */
  | { readonly type: "stage"; readonly report: StageReport }
  | { readonly type: "frame"; readonly frame: Frame }
  | { readonly type: "checkpoint"; readonly checkpoint: Checkpoint }
  /** The goal was met at as many looks running as were asked for; the first of them was at `update`. Training ends. */
  | { readonly type: "goal"; readonly update: number }
  /** Training has diverged, and ends with a look. */
  | { readonly type: "diverged"; readonly divergence: Divergence };

export interface LoopOptions {
  /** Update at which to stop. */
  readonly until: number;
  /** Updates between looks at the held-out episodes; there is always one at the end. */
  readonly evaluateEvery: number;
  /** Asked before every update. */
  readonly isStopped?: () => boolean;
  /** Seconds of training before. */
  readonly seconds?: number;
  /** Whether weights are told: frames, and checkpoints at powers of two. */
  readonly isKept?: boolean;
  /** Ends when it is met at `looks` looks running. */
  readonly goal?: { readonly goal: Goal; readonly looks: number };
  /** Whether training goes on though it diverges; it does where it begins with a run that has. */
  readonly isInsisted?: boolean;
  /** What seconds are counted by, in ms; the clock where it is silent. */
  readonly now?: () => number;
  /** Awaited within what takes long besides updates. */
  readonly breathe?: () => Promise<void>;
}

/** Trains `run`; whoever reads the events sets the pace. */
export async function* train(run: Run, options: LoopOptions): AsyncGenerator<TrainingEvent, void, void> {
  const { until, evaluateEvery, isKept = false, isInsisted = run.divergence !== null } = options;
  const { now = () => performance.now() } = options;
  const hasEnded = (): boolean => run.update >= until || options.isStopped?.() === true;
  const watch = new GoalWatch(options.goal);
  let seconds = options.seconds ?? 0;
  let evaluated = run.update;
  if (run.update === 0 && !hasEnded()) yield* stageNow(run, options);
  while (!hasEnded()) {
    const started = now();
    const report = await run.advance();
    seconds += (now() - started) / 1000;
    yield { type: "update", report, seconds };
    if (isKept) yield* keptNow(run);
    yield* stageNow(run, options);
    if (run.divergence && !isInsisted) {
      yield { type: "diverged", divergence: run.divergence };
      break;
    }
    if (run.update % evaluateEvery !== 0) continue;
    evaluated = run.update;
    const look = await run.evaluate();
    yield { type: "heldOut", report: look, seconds };
    if (watch.isMetAt(look)) return yield { type: "goal", update: watch.since };
  }
  if (evaluated !== run.update) yield { type: "heldOut", report: await run.evaluate(), seconds };
}

/** What is worth keeping of the weights as they are now. */
async function* keptNow(run: Run): AsyncGenerator<TrainingEvent, void, void> {
  const { update } = run;
  if (isPower(update)) yield { type: "checkpoint", checkpoint: await run.checkpoint() };
  else if (isFrameUpdate(update)) yield { type: "frame", frame: { update, weights: await run.weights() } };
}

async function* stageNow(run: Run, { breathe }: LoopOptions): AsyncGenerator<TrainingEvent, void, void> {
  const report = await measureStage(run, breathe ? { breathe } : {});
  if (report) yield { type: "stage", report };
}

/** Counts the looks running at which a goal is met. */
class GoalWatch {
  readonly #asked: LoopOptions["goal"];
  #running = 0;
  /** The first of the looks running. */
  since = 0;

  constructor(asked: LoopOptions["goal"]) {
    this.#asked = asked;
  }

  isMetAt(look: HeldOutReport): boolean {
    if (!this.#asked || !isMet(this.#asked.goal, look)) {
      this.#running = 0;
      return false;
    }
    if (this.#running === 0) this.since = look.update;
    this.#running += 1;
    return this.#running >= this.#asked.looks;
  }
}

/** Updates between two looks, where nobody says: the same in the page and on the command line. */
export function usualUpdatesBetweenLooks(run: Run): number {
  return updatesBetweenLooks(run.heldOutCount, settingsAt(run.experiment, run.update).training.batch);
}

/**
 * Updates between two looks, so that looking costs a few per cent of training: `heldOut` episodes forward against batches
 * of `batch` forward and back. The same on every machine, so that a run meets its goal at the same update everywhere.
 */
function updatesBetweenLooks(heldOut: number, batch: number): number {
  const wanted = heldOut / (3 * batch * share);
  const step = [50, 100, 200, 500].find((few) => few >= wanted);
  return step ?? 1000;
}

const share = 0.03;
