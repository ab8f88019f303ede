/** One number per column as a column chart in pixels: each column is filled from the zero line to its value. */
import type { Grid } from "../core/grid.ts";
import { flagOf, flagLimit, gathered, type Flag, type PixelLimit, type Raster } from "./raster.ts";
import { packedColour, shareOf, valueAtShare, type Scale } from "./scale.ts";

/** The picture of the first row of `cells`, as many pixels high as the limit says; paper where there is nothing. */
export function levels(cells: Grid, scale: Scale, limit: Required<PixelLimit>): Raster {
  const rows = Math.max(2, Math.round(limit.rows));
  const grid = gathered(cells, { columns: limit.columns });
  const width = grid.columns;
  const packed = new Uint32Array(width * rows).fill(packedColour(scale, 0));
  const flags: Flag[] = [];
  let flagged = 0;
  const row = (value: number): number => Math.round(rows * (1 - shareOf(scale, value)));
  const zero = row(0);
  // The height says how much: full ink would shout.
  const strength = scale.meaning === "gate" ? 1 : 0.6;
  const isLog = scale.decades !== undefined;
  for (let column = 0; column < width; column++) {
    const value = grid.at(column, 0);
    const kind = flagOf(value, scale);
    if (kind && ++flagged <= flagLimit) flags.push({ column, row: Math.floor(rows / 2), kind });
    const end = row(Math.min(scale.high, Math.max(scale.low, Number.isNaN(value) ? 0 : value)));
    const colour = packedColour(
      scale,
      isLog ? valueAtShare(scale, strength) : strength * (value < 0 ? scale.low : scale.high),
    );
    // A column that has any value at all can be seen.
    const from = Math.min(zero, end, value > 0 ? zero - 1 : zero);
    const to = Math.max(zero, end, value < 0 ? zero + 1 : zero);
    for (let y = from; y < to; y++) packed[y * width + column] = colour;
  }
  return { width, height: rows, pixels: new Uint8ClampedArray(packed.buffer), flags, flagged };
}
