import { expect, test } from "vitest";
import type { Grid } from "../core/grid.ts";
import { parseHex } from "./oklab.ts";
import { palettes } from "./palette.ts";
import { countFlagged, fadeColumns, raster } from "./raster.ts";
import { colourScale } from "./scale.ts";

const scale = colourScale("bit", palettes.light);
const ink = [...parseHex(palettes.light.ink), 255];
const paper = [...parseHex(palettes.light.paper), 255];

function gridOf(rows: readonly (readonly number[])[]): Grid {
  return { columns: rows[0]?.length ?? 0, rows: rows.length, at: (column, row) => rows[row]?.[column] ?? NaN };
}

test("each cell is one opaque pixel, rows from top to bottom", () => {
  const picture = raster(gridOf([[1, 0], [0, 1]]), scale); // prettier-ignore
  expect([picture.width, picture.height]).toEqual([2, 2]);
  expect([...picture.pixels]).toEqual([...ink, ...paper, ...paper, ...ink]);
});

test("cells that no colour tells truly are flagged by kind", () => {
  const { flags, flagged } = raster(gridOf([[NaN, Infinity, -Infinity, 1.5, -0.5, 1]]), scale);
  expect(flags.map((flag) => flag.kind)).toEqual(["nan", "infinite", "infinite", "above", "below"]);
  expect(flags[3]).toEqual({ column: 3, row: 0, kind: "above" });
  expect(flagged).toBe(5);
});

test("rounding just past the end of the scale is no flag", () => {
  expect(raster(gridOf([[1.00001, -0.00001]]), scale).flagged).toBe(0);
});

test("ten thousand bad cells are counted but not drawn one by one", () => {
  const { flags, flagged } = raster({ columns: 100, rows: 100, at: () => NaN }, scale);
  expect(flagged).toBe(10_000);
  expect(flags.length).toBe(200);
});

test("rows beyond the limit share a pixel that shows the strongest of them", () => {
  const picture = raster(gridOf([[0], [1], [0], [0]]), scale, 2);
  expect([...picture.pixels]).toEqual([...ink, ...paper]);
});

test("a NaN among rows that share a pixel is not hidden", () => {
  expect(raster(gridOf([[1], [NaN]]), scale, 1).flags[0]?.kind).toBe("nan");
});

test("columns that are not scored fade, the others stay", () => {
  const picture = fadeColumns(raster(gridOf([[1, 1]]), scale), [1, 0], parseHex(palettes.light.paper));
  expect(Array.from(picture.pixels.subarray(0, 4))).toEqual(ink);
  expect(picture.pixels[4]).toBeGreaterThan(190);
  expect(picture.pixels[7]).toBe(255);
});

test("flags are counted without a picture", () => {
  expect(countFlagged(Float32Array.of(0, 1, NaN, 2), scale)).toBe(2);
});
