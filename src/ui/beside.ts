/** Where a box stands beside what it is about: never over it, and within the window. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, "width" | "height">;

/** Between the two, and to the edges of the window. */
const gap = 8;

/** To the right of `thing`, else to its left, below or above it; where there is no room, on the side that has most. */
export function beside(thing: Box, size: Size, within: Size): Pick<Box, "left" | "top"> {
  const right = thing.left + thing.width;
  const bottom = thing.top + thing.height;
  const rooms = [
    within.width - right - size.width,
    thing.left - size.width,
    within.height - bottom - size.height,
    thing.top - size.height,
  ];
  const fits = rooms.findIndex((room) => room >= 2 * gap);
  const side = fits < 0 ? rooms.indexOf(Math.max(...rooms)) : fits;
  const left = [right + gap, thing.left - gap - size.width, thing.left, thing.left][side];
  const top = [thing.top, thing.top, bottom + gap, thing.top - gap - size.height][side];
  return {
    left: clamp(left, within.width - size.width - gap),
    top: clamp(top, within.height - size.height - gap),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(gap, Math.min(value, most));
}
