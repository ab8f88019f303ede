/** A linear scale with round ends, and its ticks. */
import { scaleLinear } from "d3";

export interface LinearScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** From the least to the largest finite of `values` onto pixels `from` … `to`, with about `count` ticks. */
export function linearScale(
  values: Iterable<number>,
  [from, to]: readonly [number, number],
  count: number,
): LinearScale {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const scale = scaleLinear([low, high], [from, to]).nice(count);
  const [first = low, last = high] = scale.domain();
  return { low: first, high: last, ticks: scale.ticks(count), at: (value) => scale(value) };
}
