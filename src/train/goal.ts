/** What a run is for, and when it has come to it. */
import type { Goal } from "../core/preset.ts";
import type { HeldOutReport } from "./run.ts";

export type { Goal };

/** A page says that a goal is reached when it is met at so many looks running: once may be luck. */
export const looksRunning = 2;

export function isMet(goal: Goal, { update, metrics }: Pick<HeldOutReport, "update" | "metrics">): boolean {
  const { metric, below = Infinity, above = -Infinity, from = 0 } = goal;
  const value = metrics[metric] ?? NaN;
  return update >= from && value < below && value > above;
}
