/** Which lengths are looked at. */

/** Most lengths of one row. */
const most = 18;

/**
 * Ascending: all where they are few, else evenly by their logarithm; among them the shortest and the longest that are trained
 * on, and `limit`.
 */
export function lengthsBetween(least: number, trained: number, limit: number): readonly number[] {
  const from = Math.min(least, Math.max(1, Math.floor(trained / 2)));
  const end = Math.max(limit, trained);
  if (end - from < most) return Array.from({ length: end - from + 1 }, (_, i) => from + i);
  const factor = (end / from) ** (1 / (most - 3));
  const spread = Array.from({ length: most - 2 }, (_, i) => Math.round(from * factor ** i));
  return [...new Set([...spread, least, trained, end])].filter((length) => length <= end).toSorted((a, b) => a - b);
}
