import { array, assert, constantFrom, integer, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { whitePaper as paper } from "../draw/palette.ts";
import { commentOf, GifWriter } from "./gif.ts";
import { lzw } from "./lzw.ts";
import { quantiserOf } from "./quantise.ts";
import { readGif } from "./testing/read-gif.ts";

const quantiser = quantiserOf(paper);
const link = "https://example.org/#v1&model=ntm";

/** A GIF of pictures whose pixels are places in the palette. */
function gifOf(width: number, height: number, pictures: readonly Uint8Array[]): Uint8Array {
  const writer = new GifWriter({ width, height, quantiser, comment: link });
  for (const picture of pictures) writer.add(rgbaOf(picture), 120);
  return writer.bytes();
}

function rgbaOf(indices: Uint8Array): Uint8ClampedArray {
  const colours = [...indices].flatMap((i) => [...quantiser.colours.subarray(3 * i, 3 * i + 3), 255]);
  return Uint8ClampedArray.from(colours);
}

/** What one sees: every picture laid over those before. */
function shown(gif: Uint8Array): readonly (readonly number[])[] {
  const { width, palette, pictures } = readGif(gif);
  const screen: number[] = [];
  return pictures.map(({ left, top, width: wide, indices }) => {
    for (const [i, index] of indices.entries()) {
      const at = (top + Math.floor(i / wide)) * width + left + (i % wide);
      screen[at] = ((palette[3 * index] ?? 0) << 16) | ((palette[3 * index + 1] ?? 0) << 8) | (palette[3 * index + 2] ?? 0); // prettier-ignore
    }
    return [...screen];
  });
}

const coloursOf = (rgba: Uint8ClampedArray): readonly number[] =>
  Array.from({ length: rgba.length / 4 }, (_, i) => ((rgba[4 * i] ?? 0) << 16) | ((rgba[4 * i + 1] ?? 0) << 8) | (rgba[4 * i + 2] ?? 0)); // prettier-ignore

describe("a GIF", () => {
  test("shows every picture that was put in, for as long as was said", () => {
    const picture = uint8Array({ minLength: 35, maxLength: 35, max: 255 });
    assert(
      property(array(picture, { minLength: 1, maxLength: 4 }), (pictures) => {
        const gif = gifOf(7, 5, pictures);
        expect(readGif(gif).pictures.map(({ delay }) => delay)).toEqual(pictures.map(() => 12));
        expect(shown(gif)).toEqual(pictures.map((one) => coloursOf(rgbaOf(one))));
      }),
      { numRuns: 60 },
    );
  });

  test("is right beyond the longest codes: a large picture without pattern, and one of one colour", () => {
    let state = 7;
    const noise = Uint8Array.from(
      { length: 120 * 100 },
      () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 23,
    );
    const plain = new Uint8Array(120 * 100).fill(3);
    const gif = gifOf(120, 100, [noise, plain]);
    expect(shown(gif)).toEqual([noise, plain].map((one) => coloursOf(rgbaOf(one))));
  });

  test("stores only what changed", () => {
    const before = new Uint8Array(100);
    const after = before.slice();
    after[34] = 9;
    const [, second, third] = readGif(gifOf(10, 10, [before, after, after])).pictures;
    expect(second).toMatchObject({ left: 4, top: 3, width: 1, height: 1, indices: [9] });
    expect(third).toMatchObject({ width: 1, height: 1 });
  });

  test("keeps its comment, whatever its length", () => {
    const long = `${link}&${"x".repeat(1000)}€`;
    const writer = new GifWriter({ width: 1, height: 1, quantiser, comment: long });
    writer.add(Uint8ClampedArray.of(255, 255, 255, 255), 100);
    expect(commentOf(writer.bytes())).toBe(long);
  });
});

test("codes of any pixels end with the end", () => {
  assert(
    property(uint8Array({ minLength: 1, maxLength: 3000 }), (pixels) => {
      expect(lzw(pixels).length).toBeGreaterThan(2);
    }),
  );
});

test("the palette has the page's own colours exactly, and 256 of them", () => {
  expect(quantiser.colours.length).toBe(768);
  const hues = [paper.paper, paper.ink, paper.read, paper.write, paper.negative, paper.positive, paper.focus];
  assert(
    property(constantFrom(...hues), integer({ min: 1, max: 3 }), (hex, count) => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const rgba = Uint8ClampedArray.from(Array.from({ length: count }, () => [r ?? 0, g ?? 0, b ?? 0, 255]).flat());
      for (const index of quantiser.indices(rgba))
        expect([...quantiser.colours.subarray(3 * index, 3 * index + 3)]).toEqual([r, g, b]);
    }),
  );
});
