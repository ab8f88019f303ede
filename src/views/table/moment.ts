/** What the pictures of the moment show, as tables: every matrix by itself, and rows over one axis together. */
import type { Signal, Trace } from "../../core/signal.ts";
import { matchAddressing } from "../addressing/match.ts";
import { copiesOf, shapeOf, sizeOf, type Indices } from "../facet.ts";
import { matchLinks } from "../link/link.tsx";
import { matchMatrices } from "../memory/match.ts";
import { rowLength } from "../row.ts";
import { matchGauges, matchStates } from "../state/match.ts";

/** One line of a table: a signal, and which of its copies. */
export interface MomentRow {
  readonly signal: Signal;
  /** Indices of its other axes than time and the columns'. */
  readonly at: Indices;
}

export interface MomentTable {
  /** The matrix whose rows these are; null: each row is a signal of its own. */
  readonly matrix: MomentRow | null;
  readonly rows: readonly MomentRow[];
  /** Axis of the columns; "": one number each. */
  readonly axis: string;
  readonly columns: number;
}

/** In the order of the moment. `keys`: names of the signals that the guide speaks of. */
export function momentTables(trace: Trace, keys: readonly string[] = []): readonly MomentTable[] {
  const matches = matchMatrices(trace, keys);
  const matrices = [...new Set([...matches.map(({ matrix }) => matrix), ...matchLinks(trace)])];
  const heads = matches.flatMap(({ writes, reads, fills }) => [...fills, ...writes, ...reads]);
  const addressing = matchAddressing(trace).flatMap(({ stages, final, knobs, vectors }) => [
    ...stages,
    final,
    ...knobs,
    ...vectors,
  ]);
  const states = matchStates(trace).flatMap(({ rows }) => rows);
  return [
    ...matrices.flatMap(tablesOfMatrix),
    ...tablesOfRows([...new Set([...heads, ...addressing, ...states, ...matchGauges(trace)])]),
  ];
}

function tablesOfMatrix(signal: Signal): readonly MomentTable[] {
  const { row, column, facets } = shapeOf(signal);
  const lines = Array.from({ length: rowLength(signal) }, (_, index) => index);
  return copiesOf(signal, facets).map((copy) => ({
    matrix: { signal, at: copy },
    rows: lines.map((index) => ({ signal, at: { ...copy, [row]: index } })),
    axis: column,
    columns: sizeOf(signal, column),
  }));
}

/** Those over the same places of the same axis stand in one table. */
function tablesOfRows(signals: readonly Signal[]): readonly MomentTable[] {
  const tables = new Map<string, MomentTable>();
  for (const signal of signals) {
    const { row: axis, facets } = shapeOf(signal);
    const columns = rowLength(signal);
    const key = `${axis} ${columns} ${signal.labels?.[axis]?.join(" ") ?? ""}`;
    const rows = copiesOf(signal, facets).map((at) => ({ signal, at }));
    tables.set(key, { matrix: null, axis, columns, rows: [...(tables.get(key)?.rows ?? []), ...rows] });
  }
  return [...tables.values()];
}
