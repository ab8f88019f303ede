/**
 * An eye trained beforehand on real characters: what a small network of kernels, taught by scripts/train-omniglot-eye.js to tell apart the
 * 108 characters of Omniglot's small background set that this task trains on (Snell et al. 2017), makes of a picture.
 */
import { pixels, side } from "../strokes.ts";
import { features, numbersOf } from "./eye.ts";
import { apply, convolve, halved, patchOf, type Layer } from "./kernels.ts";
import { omniglotWeights } from "./omniglot-weights.ts";

/** Kernels of the two layers that have such; a dense layer follows. */
export const kernels = [8, 16] as const;

const lastSide = halved(halved(side));

function layerOf(written: { readonly scale: number; readonly text: string }, inputs: number, outputs: number): Layer {
  return { inputs, outputs, weights: numbersOf(written) };
}

let layers: readonly [Layer, Layer, Layer] | null = null;

/** Features of a picture of bytes, 0 paper … 255 ink; over the characters trained on their mean is 0 and their mean square 1. [feature] */
export function seeCharacter(picture: Uint8Array): Float32Array {
  layers ??= [
    layerOf(omniglotWeights.first, patchOf(1), kernels[0]),
    layerOf(omniglotWeights.second, patchOf(kernels[0]), kernels[1]),
    layerOf(omniglotWeights.third, lastSide * lastSide * kernels[1], features),
  ];
  const [first, second, third] = layers;
  const seen = new Float64Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) seen[pixel] = picture[pixel] / 255;
  const parts = convolve(second, convolve(first, seen, side), halved(side));
  const output = new Float64Array(features);
  apply(third, parts, output);
  return Float32Array.from(output);
}
