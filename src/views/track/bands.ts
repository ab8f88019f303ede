/** The heights of the track: lines above, thumbnails hanging from the axis, numbers beside or below them. */

export interface Thumb {
  readonly width: number;
  readonly height: number;
}

export interface Bands {
  readonly height: number;
  /** Of the lines. */
  readonly top: number;
  readonly bottom: number;
  /** Null where there is no room for thumbnails, or nothing to show in them. */
  readonly thumb: Thumb | null;
  readonly thumbTop: number;
  /** Where the letters of the numbers stand. */
  readonly tickBase: number;
  /** Whether numbers and thumbnails stand in one row and have to make room for each other. */
  readonly isOneRow: boolean;
}

/** Lines lower than this many times the size of type can not be read; thumbnails make room for them. */
const leastLines = 3;
/** Lines at least this high leave room for a row of numbers of their own. */
const amplyLines = 9;
const thumbs: readonly Thumb[] = [
  { width: 40, height: 24 },
  { width: 30, height: 18 },
];
const projectorThumb: Thumb = { width: 60, height: 36 };
const gap = 4;
/** From the lines to the lower edge of letters that stand a line below those at the bottom of the lines, in sizes of type. */
const leastRow = 1.6;

export function bandsOf(height: number, fontSize: number, hasThumbs: boolean, isProjector: boolean): Bands {
  const top = Math.round(fontSize / 2) + 1;
  const row = Math.round(fontSize * 1.25);
  const room = height - top;
  const offered = isProjector ? [projectorThumb, ...thumbs] : thumbs;
  const stripOf = (thumb: Thumb | null): number => Math.max(thumb ? thumb.height + gap + 1 : 0, leastRow * fontSize);
  const thumb = hasThumbs
    ? (offered.find((one) => room - stripOf(one) >= leastLines * fontSize * (one === projectorThumb ? 1.6 : 1)) ?? null)
    : null;
  const isOneRow = thumb === null || room - stripOf(thumb) - row < amplyLines * fontSize;
  const strip = Math.round(stripOf(thumb)) + (isOneRow ? 0 : row);
  const bottom = Math.max(top + 8, height - strip);
  // The upright axes have their lowest numbers at the bottom of the lines.
  const middle = isOneRow ? bottom + Math.max(strip / 2 + 1, fontSize) : height - row / 2;
  return { height, top, bottom, thumb, thumbTop: bottom + gap, tickBase: middle + fontSize * 0.36, isOneRow };
}
