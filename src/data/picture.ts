/** Pictures of any size made small and alike: the ink's box in the middle, by area averaging. */
import type { GreyPicture } from "../core/scene.ts";

/** The rectangle around all ink, ends not included. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Share of the side that the ink's longer side fills. */
const filled = 0.76;
/** What a scanner leaves on clean paper is no ink. */
const faintest = 32;

/**
 * `side` × `side` values: the ink stands in the middle, its longer side fills three quarters of the picture, and its darkest
 * place is black, so that thin pens and thick ones look alike. A picture without ink stays without.
 */
export function fitInto(picture: GreyPicture, side: number): Uint8Array {
  const box = boxOf(picture);
  if (!box) return new Uint8Array(side * side);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  // In pixels of the picture, per pixel of the result.
  const step = Math.max(width, height) / (filled * side);
  const left = (box.left + box.right) / 2 - (step * side) / 2;
  const top = (box.top + box.bottom) / 2 - (step * side) / 2;
  const means = new Float64Array(side * side);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      means[row * side + column] = meanOver(picture, left + column * step, top + row * step, step);
  const darkest = means.reduce((most, mean) => Math.max(most, mean), 0);
  return Uint8Array.from(means, (mean) => Math.round((255 * mean) / darkest));
}

function boxOf({ width, height, grey }: GreyPicture): Box | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (grey[row * width + column] < faintest) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
    }
  return right > left ? { left, top, right, bottom } : null;
}

/** Mean ink over the square of this `step` from (`left`, `top`); outside of the picture is paper. */
function meanOver({ width, height, grey }: GreyPicture, left: number, top: number, step: number): number {
  let sum = 0;
  for (let row = Math.max(Math.floor(top), 0); row < Math.min(top + step, height); row++) {
    const high = Math.min(row + 1, top + step) - Math.max(row, top);
    for (let column = Math.max(Math.floor(left), 0); column < Math.min(left + step, width); column++) {
      const wide = Math.min(column + 1, left + step) - Math.max(column, left);
      sum += high * wide * grey[row * width + column];
    }
  }
  return sum / (step * step);
}
