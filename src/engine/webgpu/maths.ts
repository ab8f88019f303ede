/**
 * The elementwise primitives of a plan in WGSL. WGSL's own `tanh`, `exp` and `log` have loose bounds and undefined
 * results out of range, so every function here stays inside the range where the standard promises something, and `exp` and
 * `log` are the polynomials of Moshier's Cephes library (2 units in the last place): sharpening raises to powers, and gates are read by
 * everything that follows.
 * `addProduct` keeps what rounding takes from a sum of products (Ogita, Rump & Oishi 2005, algorithm 5.3).
 */
import type { PrimitiveName } from "../../cell/plan.ts";

/** WGSL functions that `printPrimitive` calls, and the test for numbers that are not finite, by their bits. */
export const mathsText = `
fn isNotFinite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) == 0x7f800000u; }
fn isNaN(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }
fn orNaN(x: f32, y: f32) -> f32 { return select(y, x, isNaN(x)); }
fn runtime(x: f32) -> f32 { return x; }
fn squareOf(x: f32) -> f32 { return x * x; }
fn expOf(value: f32) -> f32 {
  let x = clamp(value, -87.3f, 88.3f);
  let k = floor(x * 1.44269504f + 0.5f);
  let r = (x - k * 0.693359375f) + k * 2.12194440e-4f;
  let inner = (((1.9875691500e-4f * r + 1.3981999507e-3f) * r + 8.3334519073e-3f) * r + 4.1665795894e-2f) * r;
  let y = ((inner + 1.6666665459e-1f) * r + 5.0000001201e-1f) * r * r + r + 1.0f;
  return orNaN(value, y * bitcast<f32>(u32(i32(k) + 127) << 23u));
}
fn logOf(value: f32) -> f32 {
  let bits = bitcast<u32>(max(value, 1.1754944e-38f));
  let half = bitcast<f32>((bits & 0x007fffffu) | 0x3f000000u);
  let isLow = half < 0.70710678f;
  let k = f32(i32(bits >> 23u) - 126) - select(0.0f, 1.0f, isLow);
  let m = select(half, half + half, isLow) - 1.0f;
  let high = (((7.0376836292e-2f * m - 1.1514610310e-1f) * m + 1.1676998740e-1f) * m - 1.2420140846e-1f) * m;
  let low = (((high + 1.4249322787e-1f) * m - 1.6668057665e-1f) * m + 2.0000714765e-1f) * m - 2.4999993993e-1f;
  let y = (low * m + 3.3333331174e-1f) * m * m * m;
  return orNaN(value, (m + (y - k * 2.12194440e-4f - 0.5f * m * m)) + k * 0.693359375f);
}
fn ofBits(bits: u32) -> f32 { return bitcast<f32>(bits); }
fn rootOf(x: f32) -> f32 { return select(sqrt(max(x, 0.0f)), ofBits(0x7fc00000u), x < 0.0f || isNaN(x)); }
fn sineOf(x: f32, quarters: i32) -> f32 {
  let n = floor(x * 0.63661977f + 0.5f);
  let r = ((x - n * 1.5703125f) - n * 4.8375129e-4f) - n * 7.5497899e-8f;
  let z = r * r;
  let s = ((-1.9515295891e-4f * z + 8.3321608736e-3f) * z - 1.6666654611e-1f) * z * r + r;
  let c = ((2.4433157118e-5f * z - 1.3887316255e-3f) * z + 4.1666645683e-2f) * z * z - 0.5f * z + 1.0f;
  let quadrant = i32(n) + quarters;
  let y = select(s, c, (quadrant & 1) == 1);
  return clamp(select(y, -y, (quadrant & 2) == 2), -1.0f, 1.0f);
}
fn sigmoidOf(x: f32) -> f32 {
  let e = expOf(-min(abs(x), 87.0f));
  return select(e, 1.0f, x >= 0.0f) / (1.0f + e);
}
fn tanhOf(x: f32) -> f32 {
  let a = abs(x);
  let e = expOf(-2.0f * min(a, 20.0f));
  let s = a * a;
  let near = a * (1.0f - s * (0.33333333f - s * (0.13333333f - s * (0.053968254f - s * 0.021869489f))));
  return sign(x) * select((1.0f - e) / (1.0f + e), near, a < 0.3f);
}
fn logOnePlus(e: f32) -> f32 { return select(log(1.0f + e), e * (1.0f - e * (0.5f - e * 0.33333333f)), e < 0.004f); }
fn softplusOf(x: f32) -> f32 { return max(x, 0.0f) + logOnePlus(exp(-min(abs(x), 87.0f))); }
fn geluOf(x: f32) -> f32 {
  return 0.5f * x * (1.0f + tanhOf(0.7978845608f * (x + 0.044715f * x * x * x)));
}
fn geluSlopeOf(x: f32) -> f32 {
  let t = tanhOf(0.7978845608f * (x + 0.044715f * x * x * x));
  return 0.5f * (1.0f + t) + 0.5f * x * (1.0f - t * t) * 0.7978845608f * (1.0f + 0.134145f * x * x);
}
fn powerOf(x: f32, y: f32) -> f32 { return expOf(y * logOf(x + 1e-8f)); }
fn addProduct(sum: vec2f, x: f32, y: f32) -> vec2f {
  let xHigh = bitcast<f32>(bitcast<u32>(x) & 0xfffff000u);
  let yHigh = bitcast<f32>(bitcast<u32>(y) & 0xfffff000u);
  let xLow = x - xHigh;
  let yLow = y - yHigh;
  let product = x * y;
  let lost = ((xHigh * yHigh - product) + xHigh * yLow + xLow * yHigh) + xLow * yLow;
  let total = sum.x + product;
  let back = total - sum.x;
  return vec2f(total, sum.y + ((sum.x - (total - back)) + (product - back)) + lost);
}
fn safeDivide(x: f32, y: f32) -> f32 { return select(x / y, 0.0f, y == 0.0f); }

`.trimStart();

/** The WGSL of one primitive applied to printed arguments. */
export function printPrimitive(name: PrimitiveName, args: readonly string[]): string {
  const [a = "", b = "", c = ""] = args;
  const calls: Readonly<Record<PrimitiveName, string>> = {
    add: `(${a} + ${b})`,
    subtract: `(${a} - ${b})`,
    multiply: `(${a} * ${b})`,
    divide: `(${a} / ${b})`,
    negate: `(-${a})`,
    sigmoid: `sigmoidOf(${a})`,
    tanh: `tanhOf(${a})`,
    relu: `max(${a}, 0.0f)`,
    gelu: `geluOf(${a})`,
    softplus: `softplusOf(${a})`,
    exp: `expOf(${a})`,
    log: `logOf(${a})`,
    sin: `sineOf(${a}, 0)`,
    cos: `sineOf(${a}, 1)`,
    floor: `floor(${a})`,
    sqrt: `rootOf(${a})`,
    square: `squareOf(${a})`,
    abs: `abs(${a})`,
    power: `powerOf(${a}, ${b})`,
    min: `min(${a}, ${b})`,
    max: `max(${a}, ${b})`,
    where: `select(${c}, ${b}, ${a} > 0.0f)`,
    less: `select(0.0f, 1.0f, ${a} < ${b})`,
    positive: `select(0.0f, 1.0f, ${a} > 0.0f)`,
    sign: `sign(${a})`,
    geluSlope: `geluSlopeOf(${a})`,
    safeDivide: `safeDivide(${a}, ${b})`,
    equal: `select(0.0f, 1.0f, ${a} == ${b})`,
    stop: a,
  };
  return calls[name];
}

/** A float32 literal; values beyond the range become the largest finite ones. */
export function printFloat(value: number): string {
  const limit = 3.4028234663852886e38;
  const single = Math.fround(Math.min(limit, Math.max(-limit, value)));
  const text = Object.is(single, -0) ? "-0.0" : String(single);
  const literal = `${text}${/[.e]/.test(text) ? "" : ".0"}f`;
  return literal.startsWith("-") ? `(${literal})` : literal;
}
