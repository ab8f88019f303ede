import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import { draw, pixels, side, type Stroke } from "./strokes.ts";

const line: readonly Stroke[] = [
  [
    [0.25, 0.5],
    [0.5, 0.5],
    [0.75, 0.5],
  ],
];
const still = { jitter: 0, turn: 0, scale: 0, shift: 0 };
const wild = { jitter: 0.1, turn: 3, scale: 0.9, shift: 0.5 };

describe("a drawing", () => {
  it("has its ink where the stroke is: along the middle rows, from a quarter to three quarters", () => {
    const picture = draw(randomStream(1, "pen"), line, still);
    const at = (row: number, column: number): number => picture[row * side + column] ?? 0;
    expect(at(6, 7)).toBeGreaterThan(160);
    expect(at(6, 7)).toBe(at(7, 7));
    expect(at(6, 0)).toBe(0);
    expect(at(0, 7)).toBe(0);
    // exp(−d²/2σ²) at a distance of half a pixel, next to a point of the pen, and one and a half pixels above it
    const distance = (pixel: number): number => Math.exp(-((pixel / side) ** 2) / (2 * 0.045 ** 2));
    expect(Math.max(...picture.subarray(6 * side, 7 * side)) / 255).toBeCloseTo(distance(0.5), 1);
    expect(Math.max(...picture.subarray(5 * side, 6 * side)) / 255).toBeCloseTo(distance(1.5), 1);
  });

  it("differs from drawing to drawing, yet is the same for the same seed", () => {
    const shake = { jitter: 0.03, turn: 0.2, scale: 0.1, shift: 0.06 };
    const random = randomStream(1, "pen");
    const [first, second] = [draw(random, line, shake), draw(random, line, shake)];
    expect(first).not.toEqual(second);
    expect(draw(randomStream(1, "pen"), line, shake)).toEqual(first);
  });

  it("stays within its pixels and its bytes however wild the hand", () => {
    for (let seed = 1; seed < 300; seed++) {
      const picture = draw(randomStream(seed, "pen"), line, wild);
      expect(picture.length).toBe(pixels);
    }
  });

  it("is turned about the centre: a quarter turn makes the row a column", () => {
    const turned = (seed: number): number[][] => {
      const picture = draw(randomStream(seed, "turn"), line, { ...still, turn: Math.PI / 2 });
      return [0, 1].map((axis) => {
        const sums = new Array<number>(side).fill(0);
        picture.forEach((value, pixel) => (sums[axis ? pixel % side : Math.floor(pixel / side)]! += value));
        return sums;
      });
    };
    const spread = (sums: readonly number[]): number => sums.filter((sum) => sum > 60).length;
    const shapes = Array.from({ length: 60 }, (_, seed) => turned(seed + 1).map(spread));
    expect(shapes.some(([rows = 0, columns = 0]) => columns > rows + 4)).toBe(true);
    expect(shapes.some(([rows = 0, columns = 0]) => rows > columns + 4)).toBe(true);
  });
});
