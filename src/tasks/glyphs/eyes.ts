/** How pictures come in: as pixels, or as what an eye makes of them. */
import { pixels } from "../strokes.ts";
import { features, see } from "./eye.ts";
import { seeCharacter } from "./omniglot-eye.ts";
import { ink } from "./show.ts";

export const eyes = ["raw", "trained", "omniglot"] as const;
export type Eye = (typeof eyes)[number];

const seeing = { raw: ink, trained: see, omniglot: seeCharacter };

/** Numbers that an eye makes of a picture. */
export function widthOf(eye: Eye): number {
  return eye === "raw" ? pixels : features;
}

/** What `eye` makes of a picture of bytes, 0 paper … 255 ink. [pixel or feature] */
export function seenBy(eye: Eye, picture: Uint8Array): Float32Array {
  return seeing[eye](picture);
}

/** What eyes made of drawings that come again and again; gone with the drawing. */
const remembered = {
  trained: new WeakMap<Uint8Array, Float32Array>(),
  omniglot: new WeakMap<Uint8Array, Float32Array>(),
};

/** As `seenBy`, computed once for each drawing. */
export function knownBy(eye: Eye, drawing: Uint8Array): Float32Array {
  if (eye === "raw") return ink(drawing);
  const known = remembered[eye].get(drawing) ?? seenBy(eye, drawing);
  remembered[eye].set(drawing, known);
  return known;
}
