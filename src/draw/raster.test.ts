import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grid } from "../core/grid.ts";
import { parseHex } from "./oklab.ts";
import { palettes } from "./palette.ts";
import { countFlagged, fadeColumns, gathered, raster, sparseFlags, type Flag } from "./raster.ts";
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
  const picture = raster(gridOf([[0], [1], [0], [0]]), scale, { rows: 2 });
  expect([...picture.pixels]).toEqual([...ink, ...paper]);
});

test("a NaN among rows that share a pixel is not hidden", () => {
  expect(raster(gridOf([[1], [NaN]]), scale, { rows: 1 }).flags[0]?.kind).toBe("nan");
});

test("columns that are not scored fade, the others stay", () => {
  const picture = fadeColumns(raster(gridOf([[1, 1]]), scale), [1, 0], parseHex(palettes.light.paper));
  expect(Array.from(picture.pixels.subarray(0, 4))).toEqual(ink);
  expect(picture.pixels[4]).toBeGreaterThan(190);
  expect(picture.pixels[7]).toBe(255);
});

test("flags are counted without a picture", () => {
  expect(countFlagged(Float32Array.of(0, 1, NaN, 2), scale)).toEqual({ nan: 1, infinite: 0, above: 1, below: 0 });
});

test("columns beyond the limit share a pixel, and no extreme of either sign is lost", () => {
  const signed = colourScale("signed", palettes.light, 3);
  const cells = gridOf([[0.1, -3, 0.2, 0, 0, 3, 0.1]]);
  const { width, pixels } = raster(cells, signed, { columns: 3 });
  expect(width).toBe(3);
  const seen = [0, 1, 2].map((x) => [...pixels.subarray(4 * x, 4 * x + 3)]);
  expect(seen[0]).toEqual(parseHex(palettes.light.negative));
  expect(seen[2]).toEqual(parseHex(palettes.light.positive));
});

test("however few pixels there are, the largest magnitude is in one of them", () => {
  const cases = fc.record({
    columns: fc.integer({ min: 1, max: 40 }),
    rows: fc.integer({ min: 1, max: 40 }),
    few: fc.record({ columns: fc.integer({ min: 1, max: 12 }), rows: fc.integer({ min: 1, max: 12 }) }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(cases, ({ columns, rows, few, seed }) => {
      const at = (column: number, row: number): number => Math.sin(column * 12.9898 + row * 78.233 + seed);
      const { columns: width, rows: height, at: seen } = gathered({ columns, rows, at }, few);
      const all = Array.from({ length: columns * rows }, (_, i) => at(i % columns, Math.floor(i / columns)));
      const kept = Array.from({ length: width * height }, (_, i) => seen(i % width, Math.floor(i / width)));
      expect([width, height]).toEqual([Math.min(columns, few.columns), Math.min(rows, few.rows)]);
      expect(Math.max(...kept.map(Math.abs))).toBe(Math.max(...all.map(Math.abs)));
    }),
  );
});

test("of a range, what is nearer to its end than an eye could tell is no flag", () => {
  const signed = colourScale("signed", palettes.light, 5);
  expect(raster(gridOf([[5.05, -5.05, 5.2, -5.2]]), signed).flags.map(({ column }) => column)).toEqual([2, 3]);
});

test("where cells are small, a run beyond the range has one sign where it begins", () => {
  const flag = (column: number, row: number): Flag => ({ column, row, kind: "above" });
  const flags = [flag(2, 0), flag(3, 0), flag(4, 1), flag(9, 0), flag(3, 20)];
  expect(sparseFlags(flags, 8, 2)).toEqual([flag(2, 0), flag(3, 20), flag(9, 0)]);
});

test("times that share a column fade together only where none of them is scored", () => {
  const cells = gridOf([[1, 1, 1, 1]]);
  const picture = fadeColumns(raster(cells, scale, { columns: 2 }), [0, 0, 0, 1], parseHex(palettes.light.paper));
  expect(picture.pixels[0]).toBeGreaterThan(190);
  expect([...picture.pixels.subarray(4, 8)]).toEqual(ink);
});
