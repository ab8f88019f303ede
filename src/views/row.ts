/** One row of a signal at one moment: where its cells are, and its numbers. */
import { grid } from "../core/grid.ts";
import { pastAxis, type Signal } from "../core/signal.ts";
import { shapeOf, sizeOf, type Indices } from "./facet.ts";
import type { CellsPlace } from "./pointing.ts";
import { asStored, orderAt, type UnitOrders } from "./steady.ts";

/** The row of `signal` at `at` (time and facets), along its columns; indices of axes that it lacks are left out. */
export function rowPlace(signal: Signal, at: Indices, orders: UnitOrders = asStored): CellsPlace {
  const { row, facets } = shapeOf(signal);
  const fixed = Object.fromEntries(["time", ...facets].map((axis) => [axis, at[axis] ?? 0]));
  const order = orderAt(orders, row, fixed);
  return { signal: signal.name, x: row, y: "", columns: rowLength(signal), rows: 1, fixed, order };
}

/** Entries of the row axis that mean something: times beyond the episode are left out. */
export function rowLength(signal: Signal): number {
  const { row } = shapeOf(signal);
  const size = row ? sizeOf(signal, row) : 1;
  return row === pastAxis ? Math.min(size, signal.sizes[0] ?? size) : size;
}

/** The numbers along the columns of `place`. */
export function valuesAt(signal: Signal, place: CellsPlace): readonly number[] {
  const cells = grid(signal, place.x, "", place.fixed);
  return Array.from({ length: place.columns }, (_, at) => cells.at(place.order?.at[at] ?? at, 0));
}
