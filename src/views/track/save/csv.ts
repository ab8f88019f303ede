/** The numbers of the track as one table of comma-separated values (RFC 4180): a line per run and update. */
import { csvText, type CsvCell } from "../../../core/csv.ts";
import type { Look } from "../../../train/archive/archive.ts";
import type { TrackRun } from "../props.ts";

const head = ["run", "update", "seconds", "loss", "gradient_norm", "heldout_loss"];

/** Every point of the curves and every look; a loss is the mean over the updates since the line before. */
export function trackCsv(runs: readonly TrackRun[]): string {
  const metrics = [...new Set(runs.flatMap(({ looks }) => looks.flatMap((look) => Object.keys(look.metrics))))];
  const lines = runs.flatMap((run) => linesOf(run, metrics));
  return csvText([[...head, ...metrics], ...lines]);
}

function linesOf({ label, curve, looks }: TrackRun, metrics: readonly string[]): readonly (readonly CsvCell[])[] {
  const points = new Map(curve.update.map((update, i) => [update, i]));
  const lookOf = new Map(looks.map((look) => [look.update, look]));
  const updates = [...new Set([...points.keys(), ...lookOf.keys()])].toSorted((a, b) => a - b);
  return updates.map((update) => {
    const i = points.get(update) ?? -1;
    const look: Look | undefined = lookOf.get(update);
    const seconds = curve.seconds[i] ?? look?.seconds;
    return [label, update, seconds, curve.loss[i], curve.norm[i], look?.loss, ...metrics.map((name) => look?.metrics[name])]; // prettier-ignore
  });
}
