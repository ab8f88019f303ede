import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGlyphs } from "./glyph-zip.ts";
import { readPictures } from "./idx.ts";

const folder = new URL("../../../shared/data/", import.meta.url);
const here = existsSync(folder);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, folder)));

/** Rough picture in characters, for a failure that can be looked at. */
function looks(picture: ArrayLike<number>, width: number): string {
  return Array.from(picture, (value, i) => " .:#"[value >> 6] + ((i + 1) % width ? "" : "\n")).join("");
}

describe.skipIf(!here)("real files (skipped without ../shared/data)", () => {
  it("MNIST: ten thousand digits of 28 × 28, the first of them a seven", () => {
    const read = readPictures(bytesOf("mnist/t10k-images-idx3-ubyte.gz"), bytesOf("mnist/t10k-labels-idx1-ubyte.gz"));
    expect([read.count, read.rows, read.columns]).toEqual([10_000, 28, 28]);
    expect([...read.labels.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    expect(new Set(read.labels).size).toBe(10);
    const first = read.pixels.subarray(0, 784);
    // A bar at the top, nothing in its first rows, one slanted leg at the bottom.
    expect(first.subarray(0, 6 * 28).every((value) => value === 0)).toBe(true);
    expect(looks(first, 28).split("\n")[8]).toMatch(/#{8,}/);
    expect(looks(first, 28).split("\n")[25]).toMatch(/^ *[.:#]{2,6} *$/);
  });

  it("Omniglot: the characters of five alphabets, twenty drawings each, every one with ink in the middle", () => {
    const side = 14;
    const shares: number[] = [];
    const read = readGlyphs(bytesOf("omniglot/images_background_small1.zip"), side, (share) => shares.push(share));
    expect(read.classes.length).toBe(136);
    expect(read.classes.every(({ drawings }) => drawings.length === 20)).toBe(true);
    expect([read.drawings, read.ignored, read.single]).toEqual([2720, 0, 0]);
    expect(new Set(read.classes.map(({ name }) => name.split("/")[0]))).toEqual(
      new Set(["Balinese", "Early_Aramaic", "Greek", "Korean", "Latin"]),
    );
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const isBorder = (i: number): boolean =>
      i < side || i % side === 0 || (i + 1) % side === 0 || i >= side * (side - 1);
    const odd = read.classes.filter(({ drawings }) =>
      drawings.some((drawing) => !drawing.includes(255) || drawing.some((value, i) => value > 0 && isBorder(i))),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  }, 60_000);
});
