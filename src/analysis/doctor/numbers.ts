/** Small statistics of plain lists. */

/** NaN where there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share `part` of `values` is not above. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

/** Entropy in nats of weights that need not sum to 1; 0 where they are all zero. */
export function entropy(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return 0;
  return weights.reduce((sum, weight) => (weight > 0 ? sum - (weight / total) * Math.log(weight / total) : sum), 0);
}
