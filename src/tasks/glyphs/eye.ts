/**
 * An eye trained beforehand: what a small network, taught on the training glyphs alone to tell characters apart (Snell et
 * al. 2017), makes of a picture. With it a memory has only to remember, and need not learn to see as well.
 */
import { pixels } from "../strokes.ts";
import { eyeWeights } from "./eye-weights.ts";

/** Features of a picture; over the training glyphs their mean is 0 and their mean square 1. */
export const features = 32;
export const hidden = 64;

/** Of a layer, row-major: [output, input + 1], the last column being the bias. */
interface Layer {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Float64Array;
}

/** Characters of the written weights: code 40 is the least of 85 levels; the backslash and the backtick are left out. */
export const levels = 85;

/** 0 … 84 → a character that needs no escape in a string. */
export function characterOf(level: number): string {
  const code = 40 + level;
  return String.fromCharCode(code + (code >= 92 ? 1 : 0) + (code >= 95 ? 1 : 0));
}

/** What `characterOf` wrote, by the code of the character. */
export function levelOf(code: number): number {
  return code - 40 - (code > 92 ? 1 : 0) - (code > 96 ? 1 : 0);
}

/** The numbers that were written as characters, the largest of them `scale`. */
export function numbersOf({ scale, text }: { readonly scale: number; readonly text: string }): Float64Array {
  const middle = (levels - 1) / 2;
  return Float64Array.from(text, (character) => (scale * (levelOf(character.charCodeAt(0)) - middle)) / middle);
}

function layerOf(written: { readonly scale: number; readonly text: string }, rows: number): Layer {
  const weights = numbersOf(written);
  return { rows, columns: weights.length / rows, weights };
}

let layers: readonly [Layer, Layer] | null = null;

/** Features of a picture of bytes, 0 paper … 255 ink. [feature] */
export function see(picture: Uint8Array): Float32Array {
  layers ??= [layerOf(eyeWeights.first, hidden), layerOf(eyeWeights.second, features)];
  const [first, second] = layers;
  const seen = new Float64Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) seen[pixel] = picture[pixel] / 255;
  return Float32Array.from(
    apply(
      second,
      apply(first, seen).map((value) => Math.max(value, 0)),
    ),
  );
}

function apply({ rows, columns, weights }: Layer, input: Float64Array): Float64Array {
  const output = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = weights[(row + 1) * columns - 1];
    for (let column = 0; column < columns - 1; column++) sum += weights[row * columns + column] * input[column];
    output[row] = sum;
  }
  return output;
}
