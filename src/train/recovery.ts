/** What helps a run that has diverged: to go back to where it was good, and on from there more gently. */
import { frameAt, type Archive } from "./archive/archive.ts";
import type { Curve } from "./archive/curve.ts";
import { settingsAt } from "./changes.ts";
import type { Divergence } from "./divergence.ts";
import { trainingSettings, type Experiment } from "./experiment.ts";

/** Another value of a live setting, from an earlier update on. */
export interface Recovery {
  readonly update: number;
  readonly key: "learningRate" | "clipNorm";
  readonly value: number;
}

/** What can be tried, the likeliest first; nothing where no update was ever made, since then no setting is to blame. */
export function recoveries(experiment: Experiment, archive: Archive, divergence: Divergence): readonly Recovery[] {
  if (divergence.kind === "never") return [];
  const update = lastGoodUpdate(archive, divergence);
  const { learningRate, clipNorm, clipValue } = settingsAt(experiment, divergence.to).training;
  const half = Number((learningRate / 2).toPrecision(6));
  const isClipped = clipNorm > 0 || clipValue > 0;
  return [
    ...(half >= least("learningRate") ? [{ update, key: "learningRate", value: half } as const] : []),
    ...(isClipped ? [] : [{ update, key: "clipNorm", value: usualClip() } as const]),
  ];
}

/**
 * The last update of which weights are kept and at which the loss was still good: nearer to the best there has been than to what is
 * far too high.
 */
export function lastGoodUpdate(archive: Archive, { from, limit }: Divergence): number {
  const { curve } = archive;
  const until = Math.max(1, curve.update.filter((update) => update <= from).length);
  const known = curve.loss.slice(0, until);
  const best = Math.max(0, Math.min(...known));
  const row = lastRowBelow(known, Math.sqrt(best * limit));
  return row < 0 ? 0 : (frameAt(archive, weightsOf(curve, row))?.update ?? 0);
}

/** So many losses running are no luck. */
const running = 3;

/** The last of some rows running that are not above `bound`; the first row where that is all that is known; -1: there are none. */
function lastRowBelow(losses: readonly number[], bound: number): number {
  const isGood = (i: number): boolean => (losses[i] ?? Infinity) <= bound;
  return losses.findLastIndex((_, i) =>
    Array.from({ length: Math.min(running, i + 1) }, (__, k) => i - k).every(isGood),
  );
}

/** The update that made the weights from which a row's last loss came. */
function weightsOf({ update }: Curve, row: number): number {
  return Math.max(0, update[row] - 1);
}

function least(key: string): number {
  const setting = trainingSettings.find((one) => one.key === key);
  return setting?.kind === "number" ? setting.min : 0;
}

function usualClip(): number {
  const setting = trainingSettings.find((one) => one.key === "clipNorm");
  return Number(setting?.default ?? 0);
}
