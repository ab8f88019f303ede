/** When an answer was settled, and what has been read by then: pure. */

/** Index of the largest of `values`; −1 of none. */
export function strongest(values: readonly number[]): number {
  let best = -1;
  for (const [i, value] of values.entries()) if (best < 0 || value > (values[best] ?? -Infinity)) best = i;
  return best;
}

/** The first time from which on the strongest answer stays what it is at the end. [time][answer] */
export function decidedAt(likely: readonly (readonly number[])[]): number {
  const last = strongest(likely.at(-1) ?? []);
  let time = likely.length;
  while (time > 0 && strongest(likely[time - 1] ?? []) === last) time--;
  return time;
}

/** 1 for every pixel that has come in at `time` or before. */
export function seenBy(order: readonly (readonly number[])[], time: number, pixels: number): Uint8Array {
  const seen = new Uint8Array(pixels);
  for (const now of order.slice(0, time + 1)) for (const pixel of now) seen[pixel] = 1;
  return seen;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle about `pixels` of a picture `across` pixels wide; null about none. */
export function boxOf(pixels: readonly number[], across: number): Box | null {
  if (pixels.length === 0) return null;
  const columns = pixels.map((pixel) => pixel % across);
  const rows = pixels.map((pixel) => Math.floor(pixel / across));
  const [x, y] = [Math.min(...columns), Math.min(...rows)];
  return { x, y, width: Math.max(...columns) - x + 1, height: Math.max(...rows) - y + 1 };
}

/** The answers to show at one time, as indices: all in their order where they are few, else the likeliest first. */
export function answersShown(likely: readonly number[], most: number): readonly number[] {
  const all = Array.from(likely.keys());
  if (all.length <= most) return all;
  return all.toSorted((a, b) => likely[b] - likely[a]).slice(0, most);
}
