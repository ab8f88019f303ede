/** Grey pictures as pixels: 0 is paper, 255 is ink, in either theme. */
import type { GreyPicture } from "../core/scene.ts";
import type { Palette } from "./palette.ts";
import { colourScale, packedColour } from "./scale.ts";

/** What has not come in yet is a shadow on a ground that is no longer paper. */
const ground = 0.05;
const shadow = 0.22;

/** RGBA of `picture`; with `isSeen`, pixels that have not come in yet are faint. [height, width, 4] */
export function greyPixels(
  { grey }: GreyPicture,
  palette: Palette,
  isSeen?: (pixel: number) => boolean,
): Uint8ClampedArray<ArrayBuffer> {
  const scale = colourScale("amount", palette);
  const packed = new Uint32Array(grey.length);
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const ink = grey[pixel] / 255;
    packed[pixel] = packedColour(scale, !isSeen || isSeen(pixel) ? ink : ground + shadow * ink);
  }
  return new Uint8ClampedArray(packed.buffer);
}

/** Whether the two look the same, though one may have come later. */
export function isSamePicture(a: GreyPicture | null, b: GreyPicture | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.width !== b.width || a.grey.length !== b.grey.length) return false;
  return a.grey.every((value, i) => value === b.grey[i]);
}
