// Elementary functions on four lanes. Only + − × ÷, comparisons and bit operations: the same bits on every machine.

// @ts-ignore: decorator
@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

// @ts-ignore: decorator
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** e^x: 2^n · p(r) with |r| ≤ ln 2 / 2; x is held between −87.3 and 88.3, so that neither 0 nor ∞ comes (Cephes expf). */
// @ts-ignore: decorator
@inline
function exponential(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, splat(-87.3)), splat(88.3));
  const n = f32x4.nearest(f32x4.mul(x, splat(1.44269504088896341)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, splat(0.693359375))), f32x4.mul(n, splat(-2.12194440e-4)));
  let p = madd(splat(1.9875691500e-4), r, splat(1.3981999507e-3));
  p = madd(p, r, splat(8.3334519073e-3));
  p = madd(p, r, splat(4.1665795894e-2));
  p = madd(p, r, splat(1.6666665459e-1));
  p = madd(p, r, splat(5.0000001201e-1));
  p = f32x4.add(madd(p, f32x4.mul(r, r), r), splat(1));
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, scale);
}

export function exp4(x: v128): v128 {
  return exponential(x);
}

/** Natural logarithm (Cephes logf); below the smallest normal number the logarithm of that number. */
// @ts-ignore: decorator
@inline
function logarithm(value: v128): v128 {
  const x = f32x4.pmax(value, splat(1.17549435e-38));
  let e = i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126));
  let m = v128.or(v128.and(x, i32x4.splat(0x007fffff)), i32x4.splat(0x3f000000));
  const isSmall = f32x4.lt(m, splat(0.707106781186547524));
  e = i32x4.add(e, isSmall);
  m = f32x4.sub(f32x4.add(m, v128.and(isSmall, m)), splat(1));
  const z = f32x4.mul(m, m);
  let p = madd(splat(7.0376836292e-2), m, splat(-1.1514610310e-1));
  p = madd(p, m, splat(1.1676998740e-1));
  p = madd(p, m, splat(-1.2420140846e-1));
  p = madd(p, m, splat(1.4249322787e-1));
  p = madd(p, m, splat(-1.6668057665e-1));
  p = madd(p, m, splat(2.0000714765e-1));
  p = madd(p, m, splat(-2.4999993993e-1));
  p = madd(p, m, splat(3.3333331174e-1));
  const f = f32x4.convert_i32x4_s(e);
  let y = f32x4.mul(f32x4.mul(p, m), z);
  y = madd(f, splat(-2.12194440e-4), y);
  y = madd(z, splat(-0.5), y);
  const result = madd(f, splat(0.693359375), f32x4.add(m, y));
  return v128.bitselect(value, result, f32x4.ne(value, value));
}

export function log4(x: v128): v128 {
  return logarithm(x);
}

/**
 * The sine `quarters` quarter turns on: x = n · π/2 + r with |r| ≤ π/4, π/2 in three parts, then a polynomial of r (Cephes sinf).
 * Precise up to |x| of some thousands; beyond, where neighbouring numbers lie far apart on the circle, it stays within −1 and 1.
 */
// @ts-ignore: decorator
@inline
function sine(x: v128, quarters: i32): v128 {
  const n = f32x4.nearest(f32x4.mul(x, splat(0.636619772367581343)));
  let r = f32x4.sub(x, f32x4.mul(n, splat(1.5703125)));
  r = f32x4.sub(r, f32x4.mul(n, splat(4.837512969970703125e-4)));
  r = f32x4.sub(r, f32x4.mul(n, splat(7.54978995489188216e-8)));
  const z = f32x4.mul(r, r);
  let s = madd(splat(-1.9515295891e-4), z, splat(8.3321608736e-3));
  s = madd(s, z, splat(-1.6666654611e-1));
  s = madd(f32x4.mul(s, z), r, r);
  let c = madd(splat(2.443315711809948e-5), z, splat(-1.388731625493765e-3));
  c = madd(c, z, splat(4.166664568298827e-2));
  c = f32x4.add(madd(splat(-0.5), z, f32x4.mul(c, f32x4.mul(z, z))), splat(1));
  const quadrant = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(quarters));
  const isOdd = i32x4.eq(v128.and(quadrant, i32x4.splat(1)), i32x4.splat(1));
  const sign = i32x4.shl(v128.and(quadrant, i32x4.splat(2)), 30);
  const y = v128.xor(v128.bitselect(c, s, isOdd), sign);
  return f32x4.pmin(f32x4.pmax(y, splat(-1)), splat(1));
}

export function sin4(x: v128): v128 {
  return sine(x, 0);
}

export function cos4(x: v128): v128 {
  return sine(x, 1);
}

/** tanh as a quotient of polynomials on |x| ≤ 7.9, ±1 beyond (the form that Eigen uses). */
// @ts-ignore: decorator
@inline
function tangent(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, splat(-7.90531110763549805)), splat(7.90531110763549805));
  const s = f32x4.mul(x, x);
  let p = madd(s, splat(-2.76076847742355e-16), splat(2.00018790482477e-13));
  p = madd(p, s, splat(-8.60467152213735e-11));
  p = madd(p, s, splat(5.12229709037114e-8));
  p = madd(p, s, splat(1.48572235717979e-5));
  p = madd(p, s, splat(6.37261928875436e-4));
  p = madd(p, s, splat(4.89352455891786e-3));
  let q = madd(s, splat(1.19825839466702e-6), splat(1.18534705686654e-4));
  q = madd(q, s, splat(2.26843463243900e-3));
  q = madd(q, s, splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(p, x), q);
}

export function tanh4(x: v128): v128 {
  return tangent(x);
}

/** 1 / (1 + e^−x) = (1 + tanh(x/2)) / 2; below −9, where that would lose its digits, e^x / (1 + e^x). */
export function sigmoid4(x: v128): v128 {
  let y = madd(tangent(f32x4.mul(x, splat(0.5))), splat(0.5), splat(0.5));
  const isLow = f32x4.lt(x, splat(-9));
  if (v128.any_true(isLow)) {
    const e = exponential(x);
    y = v128.bitselect(f32x4.div(e, f32x4.add(e, splat(1))), y, isLow);
  }
  return y;
}

/** log(1 + e^x) = max(x, 0) + log1p(e^−|x|) */
export function softplus4(x: v128): v128 {
  return f32x4.add(f32x4.pmax(x, splat(0)), log1p4(exponential(f32x4.neg(f32x4.abs(x)))));
}

/** log(1 + u) for u in 0..1, accurate for small u: log(w) · u / (w − 1) with w = fl(1 + u) (Kahan). */
// @ts-ignore: decorator
@inline
function log1p4(u: v128): v128 {
  const w = f32x4.add(u, splat(1));
  const d = f32x4.sub(w, splat(1));
  const quotient = f32x4.div(f32x4.mul(logarithm(w), u), d);
  return v128.bitselect(u, quotient, f32x4.eq(d, splat(0)));
}

/** (a + 1e-8)^b */
export function power4(a: v128, b: v128): v128 {
  return exponential(f32x4.mul(b, logarithm(f32x4.add(a, splat(1e-8)))));
}

const geluRoot: f32 = 0.7978845608;
const geluCubic: f32 = 0.044715;

/** x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))) (Hendrycks & Gimpel 2016) */
export function gelu4(x: v128): v128 {
  const half = f32x4.mul(x, splat(0.5));
  return madd(half, geluTanh(x), half);
}

// @ts-ignore: decorator
@inline
function geluTanh(x: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(x, x), x);
  return tanh4(f32x4.mul(madd(cube, splat(geluCubic), x), splat(geluRoot)));
}

export function geluSlope4(x: v128): v128 {
  const t = geluTanh(x);
  const inner = f32x4.mul(madd(f32x4.mul(x, x), splat(3 * geluCubic), splat(1)), splat(geluRoot));
  const slope = f32x4.mul(f32x4.sub(splat(1), f32x4.mul(t, t)), inner);
  return f32x4.mul(splat(0.5), f32x4.add(f32x4.add(splat(1), t), f32x4.mul(x, slope)));
}

/** a / b, 0 where b = 0 */
export function safeDivide4(a: v128, b: v128): v128 {
  return v128.andnot(f32x4.div(a, b), f32x4.eq(b, splat(0)));
}

/** −1, 0 or 1 */
export function sign4(x: v128): v128 {
  const one = splat(1);
  return f32x4.sub(v128.and(f32x4.gt(x, splat(0)), one), v128.and(f32x4.lt(x, splat(0)), one));
}

/** Sum of the four lanes, in a fixed order. */
// @ts-ignore: decorator
@inline
export function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}
