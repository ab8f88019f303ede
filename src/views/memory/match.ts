/** Which matrices are a memory, and what is said about their rows: found by axes, meaning and being a state. */
import type { Signal, Trace } from "../../core/signal.ts";
import { finalsOf, hasSameNumbers } from "../addressing/match.ts";
import { relationOf, shapeOf, sizeOf } from "../facet.ts";
import { fillingOf } from "../filling.ts";
import { isMatrix } from "../lane.ts";
import { canErase, lastPart } from "./change.ts";

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
  /** The last few inputs beside a memory: told in less room. */
  readonly isWindow: boolean;
}

const mostMatrices = 4;
/** Wider than one strip, the matrix would lose. */
const mostFills = 1;
/** A window of more rows than this is a memory. */
const mostOfWindow = 8;

/**
 * The states with two axes; in a model without one, its matrices of another kind. An axis by itself is not a memory. Those in
 * `keys` come first, whatever they are.
 */
export function matchMatrices(trace: Trace, keys: readonly string[] = []): readonly MatrixMatch[] {
  const matrices = trace.signals.filter((signal) => isMatrix(signal) && !relationOf(signal) && !isChange(signal));
  const isKey = ({ name }: Signal): boolean => keys.includes(name);
  const hasStates = matrices.some((signal) => signal.isState !== false);
  const matches = matrices
    .filter((signal) => isKey(signal) || !hasStates || signal.isState !== false)
    .toSorted((a, b) => Number(isKey(b)) - Number(isKey(a)) || b.data.length - a.data.length)
    .slice(0, mostMatrices)
    .map((matrix, _, all) => matchOne(trace, matrix, all));
  const whole = matches.map((match, i) => withoutRepetition(match, matches[i - 1], matches[i + 1]));
  return whole.some(({ isWindow }) => !isWindow) ? whole : whole.map((match) => ({ ...match, isWindow: false }));
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
      (signal) => isOnly && lastPart(signal.name) === last && shapeOf(signal).row === row && hasColumn(signal, column),
    );
  return {
    matrix,
    writes: withoutTwins(heads.filter((signal) => signal.meaning === "write")),
    reads: withoutTwins(heads.filter((signal) => signal.meaning !== "write")),
    fills: trace.signals
      .filter((signal) => isFill(signal, row))
      .toSorted((a, b) => Number(b.meaning === "amount") - Number(a.meaning === "amount"))
      .slice(0, mostFills),
    erased: named("erased"),
    added: named("added"),
    isWindow: rowsOf(matrix) <= mostOfWindow && fillingOf(matrix) === "push",
  };
}

/** The model itself says what it erases and adds, or it can be seen. */
export function hasChange({ matrix, erased, added }: MatrixMatch): boolean {
  return (erased !== undefined && added !== undefined) || canErase(matrix);
}

function rowsOf(matrix: Signal): number {
  return sizeOf(matrix, shapeOf(matrix).row);
}

/** Of heads with the same numbers, the last: what a gate that is left out has let through. */
function withoutTwins(heads: readonly Signal[]): readonly Signal[] {
  return heads.filter((head, i) => !heads.slice(i + 1).some((other) => hasSameNumbers(head, other)));
}

function isFill(signal: Signal, row: string): boolean {
  const { kind, row: own, facets } = shapeOf(signal);
  const isShare = signal.meaning === "amount" || signal.meaning === "gate";
  return isShare && kind === "row" && own === row && facets.length === 0 && !signal.name.includes(".");
}

function hasColumn(signal: Signal, column: string): boolean {
  return isMatrix(signal) && shapeOf(signal).column === column;
}

function isChange(signal: Signal): boolean {
  const name = lastPart(signal.name);
  return name === "erased" || name === "added";
}
