/**
 * Elementary functions in float64 with the same bits in every JavaScript engine: `Math.exp` and its kin may differ in
 * their last bit between browsers, and one bit is enough to part two runs. Only + − × ÷ and bit fields are used.
 */

const ln2High = 6.9314718036912381649e-1; // 33 bits, so that k · ln2High is exact
const ln2Low = 1.90821492927058770002e-10;
const quarterTurnHigh = 1.57079632673412561417; // π/2 in 33 bits, for the same reason
const quarterTurnLow = 6.07710050650619224932e-11;
const view = new DataView(new ArrayBuffer(8));

/** e^x: x = k ln 2 + r with |r| ≤ ln 2 / 2, then the Taylor series of e^r. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * ln2High - k * ln2Low;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * r) / n;
  // Two factors, since 2^k alone may leave the range where the product does not.
  const half = Math.floor(k / 2);
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** Natural logarithm: x = 2^k m with m about 1, then log m = 2 artanh((m − 1) / (m + 1)). */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let [m, k] = split(x);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 25; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return k * ln2High + (2 * s * sum + k * ln2Low);
}

/** log(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + log(1 + exp(-Math.abs(x)));
}

/** Hyperbolic tangent; a series below 0.5, where the quotient of exponentials would lose digits. */
export function tanh(x: number): number {
  if (Math.abs(x) > 20) return x > 0 ? 1 : -1;
  if (Math.abs(x) < 0.5) return tanhNearZero(x);
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}

/** sinh x / cosh x by their Taylor series. */
function tanhNearZero(x: number): number {
  const square = x * x;
  let sinh = 1;
  let cosh = 1;
  for (let n = 16; n >= 2; n -= 2) {
    sinh = 1 + (sinh * square) / (n * (n + 1));
    cosh = 1 + (cosh * square) / (n * (n - 1));
  }
  return (x * sinh) / cosh;
}

/** Sine, for |x| up to a hundred thousand or so: x = k π/2 + r with |r| ≤ π/4, then a Taylor series of r. */
export function sin(x: number): number {
  return sinQuarters(x, 0);
}

/** Cosine: a sine a quarter turn on. */
export function cos(x: number): number {
  return sinQuarters(x, 1);
}

function sinQuarters(x: number, quarters: number): number {
  const k = Math.round(x / quarterTurnHigh);
  const r = x - k * quarterTurnHigh - k * quarterTurnLow;
  const quarter = (((k + quarters) % 4) + 4) % 4;
  const size = quarter % 2 === 0 ? sinSeries(r) : cosSeries(r);
  return quarter < 2 ? size : -size;
}

function sinSeries(r: number): number {
  let sum = 1;
  for (let n = 18; n >= 2; n -= 2) sum = 1 - (sum * r * r) / (n * (n + 1));
  return r * sum;
}

function cosSeries(r: number): number {
  let sum = 1;
  for (let n = 18; n >= 2; n -= 2) sum = 1 - (sum * r * r) / (n * (n - 1));
  return sum;
}

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** x = m · 2^k with 1 ≤ m < 2, for positive finite x. */
function split(x: number): [number, number] {
  const isSubnormal = x < 2.2250738585072014e-308;
  view.setFloat64(0, isSubnormal ? x * 18014398509481984 : x); // 2^54
  const high = view.getUint32(0);
  const k = ((high >>> 20) & 0x7ff) - 1023 - (isSubnormal ? 54 : 0);
  view.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  return [view.getFloat64(0), k];
}
