// Updates of all weights from the flat gradient; buffers are padded to four. Formulas: ../../update.ts.
import { madd, splat } from "./math";

/** Sum of squares, in double precision and a fixed order. */
export function squares(gradient: usize, count: i32): f64 {
  let sum: v128 = f64x2.splat(0);
  for (let i = 0; i < count; i += 4) {
    const g = v128.load(gradient + (<usize>i << 2));
    const low = f64x2.promote_low_f32x4(g);
    const high = f64x2.promote_low_f32x4(v128.shuffle<u32>(g, g, 2, 3, 2, 3));
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

// @ts-ignore: decorator
@inline
function clipped(gradient: usize, scale: v128, limit: v128): v128 {
  const g = f32x4.mul(v128.load(gradient), scale);
  return f32x4.pmin(f32x4.pmax(g, f32x4.neg(limit)), limit);
}

// Where training has ended, squares and old moments would fall below the smallest normal number, for which processors take
// many times as long. They count for nothing beside the epsilon that they are added to, so they are 0 instead.
const smallest: f32 = 1.1754944e-38;
/** Squares of less, times 0.001, would be smaller than that: 2^−58. */
const smallestSquared: f32 = 3.469447e-18;

// @ts-ignore: decorator
@inline
function orZero(x: v128, least: f32): v128 {
  return v128.and(x, f32x4.ge(f32x4.abs(x), splat(least)));
}

// @ts-ignore: decorator
@inline
function square(x: v128): v128 {
  const y = orZero(x, smallestSquared);
  return f32x4.mul(y, y);
}

export function sgd(weights: usize, gradient: usize, count: i32, rate: f32, scale: f32, limit: f32): void {
  for (let i = 0; i < count; i += 4) {
    const at = <usize>i << 2;
    const g = clipped(gradient + at, splat(scale), splat(limit));
    v128.store(weights + at, f32x4.sub(v128.load(weights + at), f32x4.mul(g, splat(rate))));
  }
}

/** Adam and (with decay > 0) AdamW: `rate1` = rate / (1 − β1^t), `root2` = 1 / sqrt(1 − β2^t), `keep` = 1 − rate · decay. */
export function adam(
  weights: usize, gradient: usize, first: usize, second: usize, count: i32,
  rate1: f32, root2: f32, epsilon: f32, keep: f32, scale: f32, limit: f32,
): void {
  const b1 = splat(0.9), c1 = splat(0.1), b2 = splat(0.999), c2 = splat(0.001);
  for (let i = 0; i < count; i += 4) {
    const at = <usize>i << 2;
    const g = clipped(gradient + at, splat(scale), splat(limit));
    const m = orZero(madd(v128.load(first + at), b1, f32x4.mul(g, c1)), smallest);
    const v = orZero(madd(v128.load(second + at), b2, f32x4.mul(square(g), c2)), smallest);
    v128.store(first + at, m);
    v128.store(second + at, v);
    const divisor = f32x4.add(f32x4.mul(f32x4.sqrt(v), splat(root2)), splat(epsilon));
    const kept = f32x4.mul(v128.load(weights + at), splat(keep));
    v128.store(weights + at, f32x4.sub(kept, f32x4.div(f32x4.mul(m, splat(rate1)), divisor)));
  }
}

/** RMSprop as in Graves 2013, eq. 38–45: `first` is the momentum, `second` the mean square, `third` the mean. */
export function rmsprop(
  weights: usize, gradient: usize, first: usize, second: usize, third: usize, count: i32,
  rate: f32, scale: f32, limit: f32,
): void {
  const decay = splat(0.95), fresh = splat(0.05), momentum = splat(0.9), epsilon = splat(1e-4);
  for (let i = 0; i < count; i += 4) {
    const at = <usize>i << 2;
    const g = clipped(gradient + at, splat(scale), splat(limit));
    const n = orZero(madd(v128.load(second + at), decay, f32x4.mul(square(g), fresh)), smallest);
    const mean = orZero(madd(v128.load(third + at), decay, f32x4.mul(g, fresh)), smallest);
    const spread = f32x4.sqrt(f32x4.add(f32x4.sub(n, square(mean)), epsilon));
    const step = f32x4.sub(f32x4.mul(v128.load(first + at), momentum), f32x4.div(f32x4.mul(g, splat(rate)), spread));
    v128.store(second + at, n);
    v128.store(third + at, mean);
    v128.store(first + at, step);
    v128.store(weights + at, f32x4.add(v128.load(weights + at), step));
  }
}
