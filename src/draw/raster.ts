/** From numbers to pixels: one pixel per cell, scaled up by the page. Cells that no colour can tell truly are flagged. */
import type { Grid } from "../core/grid.ts";
import type { Triple } from "./oklab.ts";
import { hasRange, packedColour, type Scale } from "./scale.ts";

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
/** Of a range: nearer to its end than this no eye could tell. */
const rangeTolerance = 0.02;

/** How many pixels there are at most; what is more shares them. */
export interface PixelLimit {
  readonly rows?: number;
  readonly columns?: number;
}

/**
 * The picture of `grid`. Where it has more rows or columns than there are pixels, neighbours share one, which shows the cell of
 * largest magnitude among them.
 */
export function raster(cells: Grid, scale: Scale, limit: PixelLimit = {}): Raster {
  const { columns: width, rows: height, at } = gathered(cells, limit);
  const packed = new Uint32Array(width * height);
  const bounds = boundsOf(scale);
  const flags: Flag[] = [];
  let flagged = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = at(column, row);
      const kind = flagBeyond(value, bounds);
      if (kind && ++flagged <= flagLimit) flags.push({ column, row, kind });
      packed[row * width + column] = packedColour(scale, Number.isNaN(value) ? 0 : value);
    }
  }
  return { width, height, pixels: new Uint8ClampedArray(packed.buffer), flags, flagged };
}

/** The same cells in no more rows and columns than the limit says: each the strongest of those that it stands for. */
export function gathered(cells: Grid, limit: PixelLimit): Grid {
  const columns = atMost(cells.columns, limit.columns);
  const rows = Math.max(1, atMost(cells.rows, limit.rows));
  if (columns === cells.columns && rows === cells.rows) return cells;
  const from = (index: number, all: number, few: number): number => Math.floor((index * all) / few);
  return {
    columns,
    rows,
    at: (column, row) =>
      strongest(cells, {
        left: from(column, cells.columns, columns),
        right: from(column + 1, cells.columns, columns),
        top: from(row, cells.rows, rows),
        bottom: from(row + 1, cells.rows, rows),
      }),
  };
}

function atMost(count: number, limit = Infinity): number {
  return Math.min(count, Math.max(1, Math.floor(limit)));
}

interface Block {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The value of largest magnitude in a block; NaN if there is one, since it must not hide. */
function strongest(cells: Grid, { left, right, top, bottom }: Block): number {
  let best = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const value = cells.at(column, row);
      if (Number.isNaN(value)) return value;
      if (Math.abs(value) > Math.abs(best)) best = value;
    }
  }
  return best;
}

/** Flags where cells are too small for a sign each: one where a run of them along a row begins, rows of `rows` cells as one. */
export function sparseFlags(flags: readonly Flag[], rows: number, columns: number): readonly Flag[] {
  const last = new Map<string, number>();
  const sorted = flags.toSorted((a, b) => a.column - b.column || a.row - b.row);
  return sorted.filter(({ column, row, kind }) => {
    const key = `${kind} ${Math.floor(row / rows)}`;
    const before = last.get(key) ?? -Infinity;
    last.set(key, column);
    return column - before > columns;
  });
}

/** What no colour of `scale` can tell of `value`, if anything. */
export function flagOf(value: number, scale: Scale): FlagKind | null {
  return flagBeyond(value, boundsOf(scale));
}

/** Between these a colour tells the value truly, or so nearly that no eye could tell. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsOf({ meaning, low, high }: Scale): Bounds {
  const slack = hasRange(meaning) ? high * rangeTolerance : tolerance;
  return { low: low - slack, high: high + slack };
}

function flagBeyond(value: number, { low, high }: Bounds): FlagKind | null {
  if (value >= low && value <= high) return null;
  if (Number.isNaN(value)) return "nan";
  if (Math.abs(value) === Infinity) return "infinite";
  return value > high ? "above" : "below";
}

/** The picture with the columns where `mask` is 0 faded towards `paper` (red, green, blue). */
export function fadeColumns(picture: Raster, mask: ArrayLike<number>, paper: Triple): Raster {
  const pixels = picture.pixels.slice();
  const isFaded = Array.from({ length: picture.width }, (_, column) => isMasked(mask, column, picture.width));
  for (let i = 0; i < pixels.length; i++) {
    const channel = i & 3;
    if (channel === 3 || isFaded[(i >> 2) % picture.width] !== true) continue;
    const colour = paper[channel];
    pixels[i] = Math.round(colour + (pixels[i] - colour) * fadedStrength);
  }
  return { ...picture, pixels };
}

/** Whether all times that a column of `width` stands for are left out. */
function isMasked(mask: ArrayLike<number>, column: number, width: number): boolean {
  const each = Math.max(1, mask.length / width);
  for (let time = Math.floor(column * each); time < Math.floor((column + 1) * each); time++)
    if (mask[time] !== 0) return false;
  return true;
}

/** How many of `data` no colour of `scale` tells truly, by kind. */
export function countFlagged(data: ArrayLike<number>, scale: Scale): Readonly<Record<FlagKind, number>> {
  const bounds = boundsOf(scale);
  const counts = { nan: 0, infinite: 0, above: 0, below: 0 };
  for (let i = 0; i < data.length; i++) {
    const kind = flagBeyond(data[i] ?? NaN, bounds);
    if (kind) counts[kind]++;
  }
  return counts;
}
