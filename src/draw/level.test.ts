import { expect, test } from "vitest";
import { levels } from "./level.ts";
import { palettes } from "./palette.ts";
import { colourScale, packedColour } from "./scale.ts";

/** The rows of `column` that are not paper. */
function filled(values: readonly number[], meaning: "gate" | "signed", column: number): readonly number[] {
  const scale = colourScale(meaning, palettes.light);
  const picture = levels({ columns: values.length, rows: 1, at: (x) => values[x] ?? NaN }, scale, {
    rows: 10,
    columns: 99,
  });
  const packed = new Uint32Array(picture.pixels.buffer);
  return Array.from({ length: 10 }, (_, row) => row).filter(
    (row) => packed[row * picture.width + column] !== packedColour(scale, 0),
  );
}

test("a column is filled from the bottom as far as its value", () => {
  expect(filled([0.5, 1, 0], "gate", 0)).toEqual([5, 6, 7, 8, 9]);
  expect(filled([0.5, 1, 0], "gate", 1).length).toBe(10);
  expect(filled([0.5, 1, 0], "gate", 2)).toEqual([]);
});

test("what has a sign stands on the middle or hangs from it", () => {
  expect(filled([0.4, -0.4], "signed", 0)).toEqual([3, 4]);
  expect(filled([0.4, -0.4], "signed", 1)).toEqual([5, 6]);
});

test("a value that is small but not zero is one pixel, and what no height can tell is flagged", () => {
  expect(filled([0.001], "gate", 0)).toEqual([9]);
  const scale = colourScale("gate", palettes.light);
  const { flags, flagged } = levels({ columns: 2, rows: 1, at: (x) => [NaN, 3][x] ?? 0 }, scale, {
    rows: 10,
    columns: 99,
  });
  expect([flags.map(({ kind }) => kind), flagged]).toEqual([["nan", "above"], 2]);
});
