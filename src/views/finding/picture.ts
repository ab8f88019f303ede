/** The picture of a finding's grid: its numbers as colours, as its scale says. Pure. */
import type { FindingGrid, Scale as Kind } from "../../analysis/analysis.ts";
import type { Grid } from "../../core/grid.ts";
import type { Meaning } from "../../core/signal.ts";
import type { Palette } from "../../draw/palette.ts";
import { raster, type Raster } from "../../draw/raster.ts";
import { colourScale, type Scale } from "../../draw/scale.ts";

const meaningOf: Readonly<Record<Kind, Meaning>> = {
  amount: "amount",
  signed: "signed",
  share: "attention",
  logarithmic: "attention",
};

/** The ends of what a grid's colours tell. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Of the numbers that are known: shares from 0 to 1, both signs about 0, powers from the least to the greatest above 0. */
export function rangeOf({ scale, data }: Pick<FindingGrid, "scale" | "data">): Range {
  if (scale === "share") return { low: 0, high: 1 };
  const known = data.filter((value) => Number.isFinite(value));
  if (scale === "logarithmic") {
    const above = known.filter((value) => value > 0);
    const high = above.reduce((a, b) => Math.max(a, b), 0) || 1;
    return { low: above.reduce((a, b) => Math.min(a, b), high), high };
  }
  const most = known.reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1;
  return { low: scale === "signed" ? -most : 0, high: most };
}

/** Where between the ends of `range` a number of this scale lies: what its colour says, 0 … 1, or −1 … 1 where it is signed. */
export function strengthOf(scale: Kind, { low, high }: Range, value: number): number {
  if (!Number.isFinite(value)) return 0;
  if (scale !== "logarithmic") return value / high;
  if (value <= 0) return 0;
  const most = Math.log(high) - Math.log(low);
  // The least of them is not nothing: it has a tenth of the ink.
  return most === 0 ? 1 : 0.1 + (0.9 * (Math.log(Math.max(value, low)) - Math.log(low))) / most;
}

export function scaleOfGrid(grid: Pick<FindingGrid, "scale">, palette: Palette): Scale {
  return colourScale(meaningOf[grid.scale], palette, 1);
}

/** One pixel per cell; what is not known yet is paper. */
export function pictureOf(grid: FindingGrid, palette: Palette): Raster {
  const range = rangeOf(grid);
  const [rows, columns] = grid.sizes;
  const cells: Grid = {
    rows,
    columns,
    at: (column, row) => strengthOf(grid.scale, range, grid.data[row * columns + column]),
  };
  return raster(cells, scaleOfGrid(grid, palette));
}
