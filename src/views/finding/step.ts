/** Going from cell to cell of a grid by keys. */
import type { KeyboardEvent } from "react";
import type { FindingGrid } from "../../analysis/analysis.ts";

/** A place in a grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys point at the next cell, Enter chooses the one that is pointed at. */
export function byKey(
  event: KeyboardEvent,
  { sizes: [rows, columns] }: Pick<FindingGrid, "sizes">,
  cell: GridCell | null,
  point: (cell: GridCell) => void,
  choose: (cell: GridCell) => void,
): void {
  const move = moves[event.key];
  if (!move && event.key !== "Enter") return;
  event.preventDefault();
  event.stopPropagation();
  if (!move) return cell ? choose(cell) : undefined;
  const inside = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
  const from = cell ?? { row: 0, column: 0 };
  point(cell ? { row: inside(from.row + move[0], rows), column: inside(from.column + move[1], columns) } : from);
}
