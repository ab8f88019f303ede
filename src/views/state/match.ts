/** Which signals tell the state at one time where there is no memory matrix: rows over one shared axis, by meaning. */
import type { Signal, Trace } from "../../core/signal.ts";
import { planStaves, rowAxis } from "../lane.ts";
import { matchMatrices } from "../memory/memory.tsx";

export interface StateMatch {
  /** Shared by all rows: an index of it means the same in each. */
  readonly axis: string;
  /** [time, axis] each, in the order of the score. */
  readonly rows: readonly Signal[];
}

const rowMeanings = new Set(["gate", "signed", "amount"]);

/** One match per axis; none beside a memory matrix. */
export function matchStates(trace: Trace): readonly StateMatch[] {
  if (matchMatrices(trace).length > 0) return [];
  const rows = planStaves(trace)
    .filter(({ group, signal }) => group !== "task" && signal.axes.length === 2 && rowMeanings.has(signal.meaning))
    .map(({ signal }) => signal);
  return [...new Set(rows.map(rowAxis))].map((axis) => ({ axis, rows: rows.filter((row) => rowAxis(row) === axis) }));
}
