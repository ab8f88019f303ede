/** From places on the track to updates and back, and what every line says there. */
import { lastUpTo, type Series } from "./series.ts";
import type { Plot, RunLines } from "./frame.ts";

/** The update of the shown run under `pixel`; null: as far as the run has come, or farther. */
export function updateUnder({ lines, x, left, right }: Plot, pixel: number): number | null {
  const [first] = lines;
  if (!first) return null;
  const inside = Math.max(left, Math.min(right, pixel));
  const update = Math.round(first.clock.updateAt(x.invert(inside)));
  return update >= first.run.until ? null : Math.max(0, update);
}

/** Where an update of the shown run lies; NaN out of sight. */
export function pixelOf({ lines, x, left, right }: Plot, update: number): number {
  const pixel = x.at(lines[0]?.clock.at(update) ?? NaN);
  return pixel >= left - 1 && pixel <= right + 1 ? pixel : NaN;
}

/** First and last update of the shown run that are in sight. */
export function updatesInSight({ lines, range }: Plot): readonly [number, number] {
  const [first] = lines;
  return first ? [Math.round(first.clock.updateAt(range[0])), Math.round(first.clock.updateAt(range[1]))] : [0, 1];
}

/** The part between two pixels as first and last update; null where it is too small to be meant. */
export function zoomBetween(plot: Plot, from: number, to: number): readonly [number, number] | null {
  const last = plot.lines[0]?.run.until ?? 0;
  const ends = [Math.min(from, to), Math.max(from, to)].map((pixel) => updateUnder(plot, pixel) ?? last);
  const [low = 0, high = 0] = ends;
  return Math.abs(to - from) >= 6 && high - low >= 2 ? [low, high] : null;
}

/** What the lines of one run say at a place; NaN where a line says nothing. */
export interface Reading {
  readonly lines: RunLines;
  readonly loss: number;
  readonly heldOut: number;
  readonly metric: number;
  readonly gradient: number;
}

/** Runs are read at the same place of the axis of time: the same update, or the same second. */
export function readingsAt({ lines }: Plot, update: number): readonly Reading[] {
  const place = lines[0]?.clock.at(update) ?? 0;
  return lines.map((one) => {
    const isOver = place > one.clock.at(one.run.until);
    const at = ({ place: places, value }: Series): number => (isOver ? NaN : (value[lastUpTo(places, place)] ?? NaN));
    return {
      lines: one,
      loss: at(one.loss),
      heldOut: at(one.heldOut),
      metric: at(one.metric),
      gradient: at(one.gradient),
    };
  });
}

/** What is marked within `slack` pixels of an update: settings, goals, forks, and how many updates were skipped. */
export interface Notes {
  readonly labels: readonly string[];
  readonly skipped: number;
}

export function notesAt(plot: Plot, update: number, slack: number): Notes {
  const at = plot.x.at(plot.lines[0]?.clock.at(update) ?? NaN);
  const isNear = (lines: RunLines, other: number): boolean => Math.abs(plot.x.at(lines.clock.at(other)) - at) <= slack;
  const labels = plot.lines.flatMap((lines, i) => {
    const { flags, forks, goal } = lines.run;
    const marks = [...flags, ...(goal ? [goal] : []), ...(i === 0 ? forks : [])];
    return marks.filter((mark) => isNear(lines, mark.update)).map(({ label }) => label);
  });
  const [first] = plot.lines;
  const skip = first?.run.skips.findLast(({ update: other }) => isNear(first, other));
  return { labels: [...new Set(labels)], skipped: skip?.skipped ?? 0 };
}
