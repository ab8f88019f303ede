/** Labels in a row or column, moved apart as little as they need to. */

/**
 * Where labels go that would like to be at `wanted` and take one of `sizes` each, between `low` and `high`. Their order stays;
 * all have to fit: the sum of `sizes` is at most `high − low`.
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = new Array<number>(wanted.length).fill(low);
  let end = low;
  for (const i of order) {
    placed[i] = Math.max(wanted[i] ?? low, end);
    end = placed[i] + sizes[i];
  }
  let start = high;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? low, start - sizes[i]);
    start = placed[i];
  }
  return placed;
}
