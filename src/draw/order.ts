/** Rows of a raster in the order in which they peak, so that it is a picture and not noise. */
import type { Grid } from "../core/grid.ts";

/** A row of numbers by place, and where each went. */
export interface Order {
  /** Which row stands at a place. */
  readonly at: readonly number[];
  /** The place of a row. */
  readonly placeOf: readonly number[];
}

export function orderOf(at: readonly number[]): Order {
  const placeOf = new Array<number>(at.length).fill(0);
  at.forEach((row, place) => (placeOf[row] = place));
  return { at, placeOf };
}

/**
 * When each row of `cells` peaks, in columns: the centre of its strongest values, so that a row that hardly changes has
 * hardly another peak. Rows whose peak is below zero come after all others, as if they peaked later: colours then lie in two
 * fields. Rows without any value peak in the middle.
 */
export function peaksOf(cells: Grid): readonly number[] {
  const middle = (cells.columns - 1) / 2;
  return Array.from({ length: cells.rows }, (_, row) => {
    let sum = 0;
    let moment = 0;
    let signed = 0;
    for (let column = 0; column < cells.columns; column++) {
      const value = cells.at(column, row);
      const weight = Number.isFinite(value) ? value ** 4 : 0;
      sum += weight;
      moment += weight * column;
      signed += value < 0 ? -weight : weight;
    }
    if (sum === 0 || !Number.isFinite(moment)) return middle;
    return moment / sum + (signed < 0 ? cells.columns : 0);
  });
}

/** Rows from the earliest peak to the latest. */
export function byPeak(peaks: readonly number[]): readonly number[] {
  return peaks.map((_, row) => row).sort((a, b) => peaks[a] - peaks[b] || a - b);
}

/** How far from sorted an order may be before it is made anew: 0 is sorted, 1 as bad as by chance. */
const bearable = 0.35;

/** The order for rows that peak so, where `held` was the order before: the same while the picture still is one. */
export function steadyOrder(held: Order | undefined, peaks: readonly number[]): Order {
  if (held?.at.length === peaks.length && disorder(held.at, peaks) <= bearable) return held;
  return orderOf(byPeak(peaks));
}

/** How much farther neighbours are apart than they need to be: 0 in the best order, about 1 in one by chance. */
export function disorder(order: readonly number[], peaks: readonly number[]): number {
  const sorted = peaks.toSorted((a, b) => a - b);
  const best = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const chance = meanDistance(sorted) * (sorted.length - 1);
  let sum = 0;
  for (let i = 1; i < order.length; i++) sum += Math.abs(peaks[order[i]] - peaks[order[i - 1]]);
  return chance > best * (1 + 1e-9) ? (sum - best) / (chance - best) : 0;
}

/** Of any two of the numbers. */
function meanDistance(sorted: readonly number[]): number {
  const count = sorted.length;
  const sum = sorted.reduce((total, value, i) => total + value * (2 * i - count + 1), 0);
  return count > 1 ? (2 * sum) / (count * (count - 1)) : 0;
}
