import { expect, test } from "vitest";
import { greyPixels, isSamePicture } from "./grey.ts";
import { parseHex } from "./oklab.ts";
import { palettes } from "./palette.ts";

const picture = { width: 2, height: 1, grey: Uint8Array.of(0, 255) };
const pixelAt = (pixels: Uint8ClampedArray, index: number): number[] => [...pixels.subarray(4 * index, 4 * index + 3)];

test.each(["light", "dark"] as const)("zero is paper and 255 is ink on %s paper", (name) => {
  const pixels = greyPixels(picture, palettes[name]);
  expect(pixelAt(pixels, 0)).toEqual([...parseHex(palettes[name].paper)]);
  expect(pixelAt(pixels, 1)).toEqual([...parseHex(palettes[name].ink)]);
});

test("what has not come in yet is between paper and ink", () => {
  const faint = greyPixels(picture, palettes.light, () => false);
  const [paper = 0] = parseHex(palettes.light.paper);
  const [ink = 0] = parseHex(palettes.light.ink);
  for (const index of [0, 1]) {
    const [red = 0] = pixelAt(faint, index);
    expect(red).toBeLessThan(paper);
    expect(red).toBeGreaterThan(ink);
  }
  expect(pixelAt(faint, 1)[0]).toBeLessThan(pixelAt(faint, 0)[0] ?? 0);
});

test("pictures are the same by what they show", () => {
  expect(isSamePicture(picture, { ...picture, grey: picture.grey.slice() })).toBe(true);
  expect(isSamePicture(picture, { ...picture, grey: Uint8Array.of(0, 254) })).toBe(false);
  expect(isSamePicture(picture, null)).toBe(false);
});
