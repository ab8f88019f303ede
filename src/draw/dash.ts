/** Which line is whose, without a colour: the first run is a full line, the others are dashed, each in its own way. */

/** Length of a sample in which every dash comes whole, in pixels. */
export const dashSample = 24;

/** Dash and gap in pixels of a line of ordinary thickness; none is the dots of held-out episodes. */
const dashes: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [10, 3, 2, 3],
  [3, 3],
  [12, 4],
  [8, 3, 2, 3, 2, 3],
  [5, 2, 5, 6],
  [2, 2, 2, 2, 8, 4],
];

/** The dashes of line number `index`; after eight they come again. */
export function dashOf(index: number): readonly number[] {
  return dashes[index % dashes.length] ?? [];
}

/** Held-out episodes: dots, when the ends of strokes are round. */
export const dots: readonly number[] = [0.1, 4];
