/** From numbers to pixels: one pixel per cell, scaled up by the page. Cells that no colour can tell truly are flagged. */
import type { Grid } from "../core/grid.ts";
import type { Triple } from "./oklab.ts";
import { packedColour, type Scale } from "./scale.ts";

export type FlagKind = "nan" | "infinite" | "above" | "below";

/** A cell whose colour does not say its value; drawn over the cell as a glyph. */
export interface Flag {
  readonly column: number;
  readonly row: number;
  readonly kind: FlagKind;
}

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** RGBA, row-major. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** At most `flagLimit`; `flagged` counts them all. */
  readonly flags: readonly Flag[];
  readonly flagged: number;
}

export const flagGlyphs: Readonly<Record<FlagKind, string>> = { nan: "×", infinite: "∞", above: "▴", below: "▾" };

export const flagLimit = 200;
const fadedStrength = 0.25;
/** Sums of single-precision shares may pass 1 by rounding. */
const tolerance = 1e-4;

/**
 * The picture of `grid`. When it has more rows than `rowLimit`, neighbouring rows share a pixel, which shows the cell of
 * largest magnitude among them.
 */
export function raster(grid: Grid, scale: Scale, rowLimit = Infinity): Raster {
  const width = grid.columns;
  const height = Math.max(1, Math.min(grid.rows, Math.floor(rowLimit)));
  const packed = new Uint32Array(width * height);
  const flags: Flag[] = [];
  let flagged = 0;
  for (let row = 0; row < height; row++) {
    const from = Math.floor((row * grid.rows) / height);
    const to = Math.floor(((row + 1) * grid.rows) / height);
    for (let column = 0; column < width; column++) {
      const value = to - from === 1 ? grid.at(column, from) : strongest(grid, column, from, to);
      const kind = flagOf(value, scale);
      if (kind && ++flagged <= flagLimit) flags.push({ column, row, kind });
      packed[row * width + column] = packedColour(scale, Number.isNaN(value) ? 0 : value);
    }
  }
  return { width, height, pixels: new Uint8ClampedArray(packed.buffer), flags, flagged };
}

/** The value of largest magnitude among rows `from`..`to`; NaN if there is one, since it must not hide. */
function strongest(grid: Grid, column: number, from: number, to: number): number {
  let best = 0;
  for (let row = from; row < to; row++) {
    const value = grid.at(column, row);
    if (Number.isNaN(value)) return value;
    if (Math.abs(value) > Math.abs(best)) best = value;
  }
  return best;
}

/** What no colour of `scale` can tell of `value`, if anything. */
export function flagOf(value: number, scale: Scale): FlagKind | null {
  if (Number.isNaN(value)) return "nan";
  if (Math.abs(value) === Infinity) return "infinite";
  if (value > scale.high + tolerance) return "above";
  if (value < scale.low - tolerance) return "below";
  return null;
}

/** The picture with the columns where `mask` is 0 faded towards `paper` (red, green, blue). */
export function fadeColumns(picture: Raster, mask: ArrayLike<number>, paper: Triple): Raster {
  const pixels = picture.pixels.slice();
  for (let i = 0; i < pixels.length; i++) {
    const column = (i >> 2) % picture.width;
    const channel = i & 3;
    if (mask[column] !== 0 || channel === 3) continue;
    const colour = paper[channel] ?? 0;
    pixels[i] = Math.round(colour + ((pixels[i] ?? 0) - colour) * fadedStrength);
  }
  return { ...picture, pixels };
}

/** How many of `data` no colour of `scale` tells truly. */
export function countFlagged(data: ArrayLike<number>, scale: Scale): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (flagOf(data[i] ?? NaN, scale)) count++;
  return count;
}
