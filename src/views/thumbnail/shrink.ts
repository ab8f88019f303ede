/** A stave small enough for a card: few cells, each a whole number of 127ths of its range, as text. */
import type { Grid } from "../../core/grid.ts";
import type { Meaning, Trace } from "../../core/signal.ts";
import { gathered } from "../../draw/raster.ts";
import { cellsOf } from "../cells.tsx";
import { planStaves, rowAxis } from "../lane.ts";
import { scaleOf } from "../scale.ts";
import { Steady } from "../steady.ts";
import { keyStave, staveOf } from "../score/key.ts";

export interface Thumbnail {
  readonly signal: string;
  readonly meaning: Meaning;
  /** The value of 127. */
  readonly high: number;
  readonly columns: number;
  /** 0: one number per time, drawn as columns. */
  readonly rows: number;
  /** Whole numbers from −127 to 127 as bytes, row by row, in base 64. */
  readonly cells: string;
}

const most = { columns: 40, rows: 16 };

/** The stave that says most of the model, or its answers where it has none. */
export function thumbnailOf(trace: Trace): Thumbnail {
  const steady = new Steady();
  const plans = planStaves(trace, {}, steady.ordersOf(trace));
  const plan = keyStave(plans) ?? staveOf(plans, "output");
  const place = plan?.lanes[0];
  if (!plan || !place) throw new Error("an episode without an output");
  const { signal } = plan;
  const { meaning, high } = scaleOf(signal, { name: "light", isProjector: false }, { steady, trace });
  const cells = gathered(cellsOf(signal, place), most);
  const bytes: number[] = [];
  for (let row = 0; row < cells.rows; row++)
    for (let column = 0; column < cells.columns; column++) bytes.push(inParts(cells.at(column, row), high) & 255);
  const rows = rowAxis(signal) === "" ? 0 : cells.rows;
  return {
    signal: signal.name,
    meaning,
    high,
    columns: cells.columns,
    rows,
    cells: btoa(String.fromCharCode(...bytes)),
  };
}

/** What `thumbnailOf` wrote. */
export function thumbnailCells({ columns, rows, high, cells }: Thumbnail): Grid {
  const bytes = Int8Array.from(atob(cells), (character) => character.charCodeAt(0));
  return { columns, rows: Math.max(1, rows), at: (column, row) => (bytes[row * columns + column] * high) / 127 };
}

function inParts(value: number, high: number): number {
  return Math.round(127 * Math.max(-1, Math.min(1, value / high || 0)));
}
