/** What a run has come through, from its history. */
import { settingsAt } from "../../train/changes.ts";
import type { Experiment } from "../../train/experiment.ts";
import { overfitSince } from "../../train/overfit.ts";
import type { RunHistory } from "../analysis.ts";
import type { PastEvidence } from "./evidence.ts";
import { median, quantile } from "./numbers.ts";

/** A few updates are judged together: one alone is noise. */
const few = 0.05;
/** Looks that are judged together. */
const looksTogether = 3;

/** Of the run up to `update`; null where nothing of it was kept. `hasStages`: its parts are learnt one after another, and forgotten. */
export function pastOf(
  history: RunHistory,
  experiment: Experiment,
  update: number,
  hasStages: boolean,
): PastEvidence | null {
  const { curve, skips } = history;
  const rows = curve.loss.length;
  const skipped = skips.at(-1)?.skipped ?? 0;
  if (rows === 0 && skipped === 0) return null;
  const from = (share: number): number => Math.floor(share * rows);
  const width = Math.max(1, from(few));
  const groups = Array.from({ length: Math.floor(rows / width) }, (_, i) =>
    median(curve.loss.slice(i * width, (i + 1) * width)),
  );
  const norms = curve.norm.slice(from(0.5)).filter(Number.isFinite);
  const { clipNorm } = settingsAt(experiment, update).training;
  const middle = median(curve.loss.slice(from(0.5), from(0.75)));
  return {
    skipped,
    skippedLately: skippedLately(history, update),
    first: groups[0] ?? NaN,
    last: groups.at(-1) ?? NaN,
    best: Math.min(...groups),
    improvement: (middle - median(curve.loss.slice(from(0.75)))) / Math.abs(middle),
    norm: median(norms),
    largeNorm: quantile(norms, 0.95),
    clipped: clipNorm > 0 ? norms.filter((norm) => norm > clipNorm).length / Math.max(1, norms.length) : 0,
    ...looksOf(history),
    overfitSince: hasStages ? null : overfitSince({ ...history, stages: [] }),
  };
}

/** Share of the last quarter of the updates. */
function skippedLately({ skips }: RunHistory, update: number): number {
  const since = Math.floor(0.75 * update);
  const before = skips.findLast((skip) => skip.update <= since)?.skipped ?? 0;
  const now = skips.at(-1)?.skipped ?? 0;
  return update > since ? (now - before) / (update - since) : 0;
}

function looksOf({ looks }: RunHistory): Pick<PastEvidence, "bestLook" | "bestUpdate" | "lastLook"> {
  const known = looks.filter(({ loss }) => Number.isFinite(loss));
  const best = known.reduce((least, look) => (look.loss < least ? look.loss : least), Infinity);
  return {
    bestLook: best,
    bestUpdate: known.find(({ loss }) => loss === best)?.update ?? 0,
    lastLook: median(known.slice(-looksTogether).map(({ loss }) => loss)),
  };
}
