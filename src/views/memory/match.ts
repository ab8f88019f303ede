/** Which matrices are a memory, and what is said about their rows: found by axes, meaning and being a state. */
import type { Signal, Trace } from "../../core/signal.ts";
import { finalsOf } from "../addressing/match.ts";
import { relationOf, shapeOf } from "../facet.ts";
import { isMatrix } from "../lane.ts";

export interface MatrixMatch {
  readonly matrix: Signal;
  /** Weights over its rows. */
  readonly writes: readonly Signal[];
  readonly reads: readonly Signal[];
  /** How full each row is, or how open: usage, gates per slot. */
  readonly fills: readonly Signal[];
  /** What the model itself says was erased and added at each step; of two alike matrices it cannot be told which. */
  readonly erased: Signal | undefined;
  readonly added: Signal | undefined;
}

const mostMatrices = 4;
/** Wider than one strip, the matrix would lose. */
const mostFills = 1;

/** The states with two axes; in a model without one, its matrices of another kind. An axis by itself is not a memory. */
export function matchMatrices(trace: Trace): readonly MatrixMatch[] {
  const matrices = trace.signals.filter((signal) => isMatrix(signal) && !relationOf(signal) && !isChange(signal));
  const states = matrices.filter((signal) => signal.isState !== false);
  const matches = (states.length > 0 ? states : matrices)
    .toSorted((a, b) => b.data.length - a.data.length)
    .slice(0, mostMatrices)
    .map((matrix, _, all) => matchOne(trace, matrix, all));
  return matches.map((match, i) => withoutRepetition(match, matches[i - 1], matches[i + 1]));
}

/** Of neighbours with the same rows, what writes stands left of the first and what reads right of the last. */
function withoutRepetition(match: MatrixMatch, before?: MatrixMatch, after?: MatrixMatch): MatrixMatch {
  const { row } = shapeOf(match.matrix);
  const isAlike = (other: MatrixMatch | undefined): boolean => !!other && shapeOf(other.matrix).row === row;
  return {
    ...match,
    ...(isAlike(before) && { writes: [], fills: [] }),
    ...(isAlike(after) && { reads: [] }),
  };
}

function matchOne(trace: Trace, matrix: Signal, all: readonly Signal[]): MatrixMatch {
  const { row, column } = shapeOf(matrix);
  const heads = finalsOf(trace).filter((signal) => shapeOf(signal).row === row);
  const isOnly = all.every((other) => other === matrix || String(other.axes) !== String(matrix.axes));
  const named = (last: string): Signal | undefined =>
    trace.signals.find(
      (signal) => isOnly && lastPart(signal) === last && shapeOf(signal).row === row && hasColumn(signal, column),
    );
  return {
    matrix,
    writes: heads.filter((signal) => signal.meaning === "write"),
    reads: heads.filter((signal) => signal.meaning !== "write"),
    fills: trace.signals
      .filter((signal) => isFill(signal, row))
      .toSorted((a, b) => Number(b.meaning === "amount") - Number(a.meaning === "amount"))
      .slice(0, mostFills),
    erased: named("erased"),
    added: named("added"),
  };
}

function isFill(signal: Signal, row: string): boolean {
  const { kind, row: own, facets } = shapeOf(signal);
  const isShare = signal.meaning === "amount" || signal.meaning === "gate";
  return isShare && kind === "row" && own === row && facets.length === 0 && !signal.name.includes(".");
}

function hasColumn(signal: Signal, column: string): boolean {
  return isMatrix(signal) && shapeOf(signal).column === column;
}

function lastPart({ name }: Signal): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function isChange(signal: Signal): boolean {
  const name = lastPart(signal);
  return name === "erased" || name === "added";
}
