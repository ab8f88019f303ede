/** The mean of a few equally good measurements, and how far the true one may be from it. */

/** A mean with its 95 % interval; both ends are NaN where one measurement, or none, says nothing of the spread. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const confidence = 0.95;

/**
 * Mean ± t · s / √n over the finite ones of `values`, with s the standard deviation (n − 1) and t Student's quantile of
 * n − 1 degrees of freedom (Student 1908).
 */
export function estimate(values: readonly number[]): Estimate {
  const known = values.filter((value) => Number.isFinite(value));
  const count = known.length;
  const mean = known.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, low: NaN, high: NaN };
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = studentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - reach, high: mean + reach };
}

/** Of shares: no end lies beyond 0 or 1. */
export function estimateShare(values: readonly number[]): Estimate {
  const { mean, low, high } = estimate(values);
  return { mean, low: Math.max(0, low), high: Math.min(1, high) };
}

/** How far from 0 a t of `freedom` degrees of freedom is with a probability of 5 % at most: by halving, to the last bits. */
export function studentQuantile(freedom: number): number {
  let [low, high] = [0, 1];
  while (studentWithin(high, freedom) < confidence) [low, high] = [high, 2 * high];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability of |t| < `limit` with a whole number of degrees of freedom: Abramowitz & Stegun 26.7.3 and 26.7.4. */
function studentWithin(limit: number, freedom: number): number {
  const isOdd = freedom % 2 === 1;
  const squaredCosine = freedom / (freedom + limit * limit);
  const sine = limit / Math.sqrt(freedom + limit * limit);
  const cosine = Math.sqrt(squaredCosine);
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= (squaredCosine * (power - 1)) / power;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (Math.atan(limit / Math.sqrt(freedom)) + sine * sum) : sine * sum;
}

/** Of a normal distribution, what 95 % lie within. */
const z = 1.959963984540054;

/** 95 % interval of a share that was counted `count` times (Wilson 1927): within 0 and 1, and honest for few counts. */
export function wilson(share: number, count: number): readonly [low: number, high: number] {
  if (count <= 0) return [0, 1];
  const square = (z * z) / count;
  const centre = (share + square / 2) / (1 + square);
  const reach = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
