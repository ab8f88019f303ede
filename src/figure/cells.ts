/** Pixels as paths: one per colour, of runs along the rows; what is as pale as the paper is left out. */
import type { Triple } from "../draw/oklab.ts";

export interface Pixels {
  /** RGBA, row-major. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export function cellPaths({ data, width, height }: Pixels, [red, green, blue]: Triple): string {
  const paper = (red << 16) | (green << 8) | blue;
  const paths = new Map<number, string>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width;) {
      const colour = colourAt(data, y * width + x);
      let end = x + 1;
      while (end < width && colourAt(data, y * width + end) === colour) end += 1;
      if (colour !== paper && colour >= 0) paths.set(colour, `${paths.get(colour) ?? ""}M${x} ${y}h${end - x}v1H${x}z`);
      x = end;
    }
  }
  return [...paths].map(([colour, path]) => `<path fill="#${colour.toString(16).padStart(6, "0")}" d="${path}"/>`).join(""); // prettier-ignore
}

/** −1: nothing is there. */
function colourAt(data: Uint8ClampedArray, pixel: number): number {
  const at = 4 * pixel;
  return data[at + 3] === 0 ? -1 : (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
}
