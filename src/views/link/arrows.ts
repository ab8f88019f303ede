/** The strongest entries of a matrix that relates an axis to itself, as arrows between the places of that axis. */
import type { Grid } from "../../core/grid.ts";

export interface Arrow {
  readonly from: number;
  readonly to: number;
  /** Below 0: a link that became weaker, where differences are drawn. */
  readonly weight: number;
}

/** No more than can be told apart. */
const mostArrows = 16;
/** Weaker than this share of a whole link is noise. */
const leastWeight = 0.1;

/** The strongest links of `cells` (columns: to, rows: from), the strongest first; a link to itself is none. */
export function strongestLinks(cells: Grid): readonly Arrow[] {
  const arrows: Arrow[] = [];
  for (let from = 0; from < cells.rows; from++) {
    for (let to = 0; to < cells.columns; to++) {
      const weight = cells.at(to, from);
      if (from !== to && Math.abs(weight) >= leastWeight) arrows.push({ from, to, weight });
    }
  }
  return arrows.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostArrows);
}

/** Thickness of the thickest arrow in CSS pixels. */
const thickest = 3;

/** An arrow as a curve from the middle of one row to that of another; it bulges to the right, farther for longer ways. */
export function arrowPath({ from, to }: Arrow, rowHeight: number, width: number): string {
  const y = (row: number): number => (row + 0.5) * rowHeight;
  const bulge = Math.min(width - 4, 10 + Math.abs(to - from) * rowHeight * 0.6);
  return `M1 ${y(from)}C${bulge} ${y(from)} ${bulge} ${y(to)} 5 ${y(to)}`;
}

export function arrowThickness({ weight }: Arrow): number {
  return Math.max(0.75, Math.min(1, Math.abs(weight)) * thickest);
}
