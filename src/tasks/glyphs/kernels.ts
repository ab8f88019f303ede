/** Layers of an eye with kernels, which see the same at every place of a picture. */

/** Row-major [input, output]; the last row is the bias. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
}

/** Kernels see three by three places, and stand at every other one of a row and of a column. */
export const reach = 3;
export const stride = 2;

/** Places of a side after a layer of kernels. */
export function halved(side: number): number {
  return Math.ceil(side / stride);
}

/** What the kernel at a place sees of `maps` ([row, column, channel]): written into `patch` [row, column, channel]; beyond the edge is 0. */
export function look(maps: Float64Array, side: number, channels: number, place: number, patch: Float64Array): void {
  const top = stride * Math.floor(place / halved(side)) - 1;
  const left = stride * (place % halved(side)) - 1;
  for (let row = 0; row < reach; row++)
    for (let column = 0; column < reach; column++) {
      const [y, x] = [top + row, left + column];
      const isInside = y >= 0 && x >= 0 && y < side && x < side;
      for (let channel = 0; channel < channels; channel++)
        patch[(row * reach + column) * channels + channel] = isInside ? maps[(y * side + x) * channels + channel] : 0;
    }
}

/** Inputs of a kernel. */
export function patchOf(channels: number): number {
  return reach * reach * channels;
}

/** Sums of `layer` over `input`, written into `output` from `at` on. Most of a picture is paper, which costs nothing. */
export function apply({ inputs, outputs, weights }: Layer, input: Float64Array, output: Float64Array, at = 0): void {
  for (let one = 0; one < outputs; one++) output[at + one] = weights[inputs * outputs + one];
  for (let index = 0; index < inputs; index++) {
    const value = input[index];
    if (value === 0) continue;
    for (let one = 0; one < outputs; one++) output[at + one] += weights[index * outputs + one] * value;
  }
}

/** Maps of a layer of kernels, cut off at 0. [row, column, channel] → [row, column, kernel], a side `halved`. */
export function convolve(layer: Layer, maps: Float64Array, side: number): Float64Array {
  const places = halved(side) * halved(side);
  const patch = new Float64Array(layer.inputs);
  const output = new Float64Array(places * layer.outputs);
  for (let place = 0; place < places; place++) {
    look(maps, side, layer.inputs / (reach * reach), place, patch);
    apply(layer, patch, output, place * layer.outputs);
  }
  for (let index = 0; index < output.length; index++) if (output[index] < 0) output[index] = 0;
  return output;
}
