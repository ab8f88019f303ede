/** Which signals tell the state at one time besides matrices: rows over one shared axis, and single numbers, by meaning. */
import type { Signal, Trace } from "../../core/signal.ts";
import { matchAddressing } from "../addressing/match.ts";
import { isWeights, shapeOf, sizeOf } from "../facet.ts";
import { isLayer, planValues, rowAxis } from "../lane.ts";
import { matchMatrices } from "../memory/match.ts";

export interface StateMatch {
  /** Shared by all rows: an index of it means the same in each. */
  readonly axis: string;
  /** Shared too: heads, layers. */
  readonly facets: readonly string[];
  /** [time, …facets, axis] each, in the order of the score. */
  readonly rows: readonly Signal[];
  /** Beside a matrix: a second memory, told in less room. */
  readonly isBeside: boolean;
}

const rowMeanings = new Set(["gate", "signed", "amount"]);

/** One match per axis: all rows with a meaning; beside a memory matrix only what else is carried from step to step. */
export function matchStates(trace: Trace): readonly StateMatch[] {
  const matrices = matchMatrices(trace).map(({ matrix }) => shapeOf(matrix));
  const isBeside = matrices.length > 0;
  const taken = new Set(matrices.flatMap(({ row, column }) => [row, column]));
  const rows = planValues(trace)
    .filter(({ group, signal }) => group !== "task" && shapeOf(signal).kind === "row" && !isWeights(signal))
    .map(({ signal }) => signal)
    .filter((signal) => (isBeside ? signal.isState && !taken.has(rowAxis(signal)) : isPlainRow(signal)));
  const matches = new Map<string, StateMatch>();
  for (const signal of rows) {
    const key = signal.axes.join(" ");
    const { row: axis, facets } = shapeOf(signal);
    matches.set(key, { axis, facets, rows: [...(matches.get(key)?.rows ?? []), signal], isBeside });
  }
  // What all goes through comes before what is many: a code before the cells that read it.
  return [...matches.values()].toSorted((a, b) => widthOf(a) - widthOf(b));
}

function widthOf({ rows: [first], axis }: StateMatch): number {
  return first ? sizeOf(first, axis) : 0;
}

function isPlainRow(signal: Signal): boolean {
  return rowMeanings.has(signal.meaning) && shapeOf(signal).facets.every((axis) => isLayer(signal, axis));
}

/** Single numbers (per head) with a meaning that no formula of the addressing tells: free gates, say. */
export function matchGauges(trace: Trace): readonly Signal[] {
  const told = new Set(matchAddressing(trace).flatMap(({ knobs }) => knobs));
  return trace.signals.filter((signal) => {
    const isShare = signal.meaning === "gate" || signal.meaning === "amount";
    return isShare && shapeOf(signal).kind === "level" && !signal.name.includes(".") && !told.has(signal);
  });
}
