/** The season of a series that does not say it: by its autocorrelation. */

/** Longest season that is looked for. */
const longestSeason = 200;

/**
 * The lag, after the autocorrelation has first sunk below 0, at which it is largest, over the first `count` values without
 * their straight line; 1 if it never sinks, or is nowhere positive after that.
 */
export function seasonOf(values: Float64Array, count: number): number {
  const flat = withoutTrend(values.subarray(0, count));
  let best = { lag: 1, correlation: 0 };
  let hasSunk = false;
  for (let lag = 1; lag <= Math.min(longestSeason, Math.floor(count / 3)); lag++) {
    let correlation = 0;
    for (let t = lag; t < count; t++) correlation += flat[t] * flat[t - lag];
    correlation /= count - lag;
    if (correlation < 0) hasSunk = true;
    if (hasSunk && correlation > best.correlation) best = { lag, correlation };
  }
  return best.lag;
}

/** What is left of `values` by the line of least squares: a series that grows would otherwise be like itself at every lag. */
function withoutTrend(values: Float64Array): Float64Array {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  let [along, square] = [0, 0];
  for (const [t, value] of values.entries()) {
    along += (t - middle) * (value - mean);
    square += (t - middle) * (t - middle);
  }
  const slope = square > 0 ? along / square : 0;
  return values.map((value, t) => value - mean - slope * (t - middle));
}
