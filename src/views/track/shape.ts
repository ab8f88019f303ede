/** The few kinds of mark that the track is made of: drawn as SVG, written into a file, or painted on a canvas. */
import { mix } from "../../draw/oklab.ts";
import type { Palette } from "../../draw/palette.ts";

export const inks = ["ink", "muted", "faint", "hair", "positive", "focus", "paper"] as const;
/** A colour by what it says; `ui/tokens.css` has the same names. */
export type Ink = (typeof inks)[number];

export interface PathShape {
  readonly kind: "path";
  /** [x, y, x, y, …]; a NaN pair breaks the line. */
  readonly points: readonly number[];
  readonly ink: Ink;
  /** Of the line; 0: the path is filled. */
  readonly width: number;
  readonly dash: readonly number[];
}

export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly ink: Ink;
  readonly isBold: boolean;
}

export interface DiscShape {
  readonly kind: "disc";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly ink: Ink;
}

export type Shape = PathShape | TextShape | DiscShape;

/** Shares of ink on paper, as in `ui/tokens.css`. */
const shares: Readonly<Partial<Record<Ink, number>>> = { muted: 0.62, faint: 0.3, hair: 0.14 };

/** The colour of `ink` on the paper of `palette`, as `#rrggbb`. */
export function colourOf(palette: Palette, ink: Ink): string {
  if (ink !== "muted" && ink !== "faint" && ink !== "hair") return palette[ink];
  const mixed = mix(palette.paper, palette.ink, shares[ink] ?? 1);
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

export function line(points: readonly number[], ink: Ink, width = 1, dash: readonly number[] = []): PathShape {
  return { kind: "path", points, ink, width, dash };
}

export function filled(points: readonly number[], ink: Ink): PathShape {
  return { kind: "path", points, ink, width: 0, dash: [] };
}

/** `points` as the `d` of an SVG path, to a tenth of a pixel. */
export function pathData(points: readonly number[], isClosed = false): string {
  let data = "";
  let isOpen = false;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x = NaN, y = NaN] = [points[i], points[i + 1]];
    if (!Number.isNaN(x) && !Number.isNaN(y)) data += `${isOpen ? "L" : "M"}${tenth(x)} ${tenth(y)}`;
    isOpen = !Number.isNaN(x) && !Number.isNaN(y);
  }
  return isClosed && data ? `${data}Z` : data;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
