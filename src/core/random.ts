/**
 * Seeded random numbers with the same bits on every machine: only integer arithmetic and exact float operations.
 * The generator is xoshiro128** (Blackman & Vigna 2018), seeded by splitmix32 from a seed and a stream name, so that
 * data, initial values and samples never share a sequence.
 */

export interface Random {
  /** A 32-bit unsigned integer. */
  readonly next: () => number;
  /** Uniform in [0, 1), 24 bits: exact in float32. */
  readonly uniform: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  /** Standard normal (sum of twelve uniforms minus six: exact arithmetic, tails end at 6). */
  readonly normal: () => number;
}

/** The random stream `name` of `seed`, at `index` (the update, say). */
export function randomStream(seed: number, name: string, index = 0): Random {
  const s = seedState(seed, name, index);
  let [a, b, c, d] = s;
  function next(): number {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotateLeft(d, 11);
    return result;
  }
  const uniform = (): number => (next() >>> 8) / 16777216;
  const between = (from: number, to: number): number => from + Math.floor(uniform() * (to - from + 1));
  function normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  }
  return { next, uniform, between, normal };
}

function seedState(seed: number, name: string, index: number): [number, number, number, number] {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  let state = (hash ^ Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((index | 0) + 1, 0x85ebca6b)) | 0;
  function splitmix(): number {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  }
  return [splitmix(), splitmix(), splitmix(), splitmix() | 1];
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
