import fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf, steadyRange } from "./range.ts";

const times = 20;

/** [time, unit] of values within ±1, drawn by `seed`. */
function noise(units: number, seed: number): Float32Array {
  return Float32Array.from({ length: times * units }, (_, i) => Math.sin(i * 12.9898 + seed * 78.233));
}

test("one unit far beyond the others does not make them pale, however many there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 200 }), fc.nat(), fc.integer({ min: 3, max: 1000 }), (units, seed, far) => {
      const data = noise(units, seed);
      const odd = seed % units;
      for (let time = 0; time < times; time++) data[time * units + odd] = far;
      expect(reachOf(data, { count: units, stride: 1 })).toBeLessThanOrEqual(1);
    }),
  );
});

test("where the largest value is hardly beyond the rest, it fits", () => {
  const data = noise(64, 1);
  data[77] = 1.2;
  expect(reachOf(data, { count: 64, stride: 1 })).toBeCloseTo(1.2, 5);
});

test("a few strong cells among many that are nothing count by themselves", () => {
  const link = new Float32Array(17 * 24);
  for (let time = 0; time < 17; time++) link[time * 24 + time] = 0.9;
  expect(reachOf(link, { count: 24, stride: 1 })).toBeCloseTo(0.9, 5);
});

test("what is not finite does not count, and nothing reaches nowhere", () => {
  expect(reachOf([1, -3, NaN, Infinity], { count: 1, stride: 1 })).toBe(3);
  expect(reachOf([NaN, -Infinity], { count: 1, stride: 1 })).toBe(0);
  expect(reachOf([], { count: 1, stride: 1 })).toBe(0);
});

test("the reach is what sorting all magnitudes of all units but the largest gives", () => {
  const numbers = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }), (data, count, stride) => {
      const unitOf = (i: number): number => Math.floor(i / stride) % count;
      const magnitudes = data.map((value, i) => ({ unit: unitOf(i), magnitude: Math.abs(value) }));
      const largest = magnitudes.reduce((best, { magnitude }) => Math.max(best, magnitude), 0);
      const peakOf = (unit: number): number =>
        magnitudes.reduce((best, one) => (one.unit === unit ? Math.max(best, one.magnitude) : best), 0);
      const top = count < 8 ? -1 : Array.from({ length: count }, (_, unit) => peakOf(unit)).indexOf(largest);
      const others = magnitudes.filter(({ unit }) => unit !== top).map(({ magnitude }) => magnitude);
      const least = 0.02 * others.reduce((best, magnitude) => Math.max(best, magnitude), 0);
      const sorted = others.filter((magnitude) => magnitude > least).toSorted((a, b) => a - b);
      const typical = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.98))] ?? 0;
      const reach = largest <= (typical || largest) * 1.25 ? largest : typical;
      expect(reachOf(data, { count, stride })).toBe(reach);
    }),
  );
});

test("of millions of numbers a sample says the same", () => {
  const large = Float32Array.from({ length: 512 * 2000 }, (_, i) => Math.sin(i * 12.9898));
  expect(reachOf(large, { count: 512, stride: 1 })).toBeCloseTo(1, 1);
});

test("a range is round, holds what reaches it, and leaves no more than half of itself empty", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (reach) => {
      const range = steadyRange(1, reach);
      expect(range * 1.1).toBeGreaterThanOrEqual(reach);
      expect(range * 0.45).toBeLessThanOrEqual(reach);
      expect(range.toExponential()).toMatch(/^(1|1\.5|2|3|4|5|7)e/);
    }),
  );
});

test("values that waver by a tenth never move a range that was chosen for them", () => {
  const wavering = fc.array(fc.double({ min: 0.91, max: 1.09, noNaN: true }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), wavering, (reach, factors) => {
      const chosen = steadyRange(1e9, reach);
      let held = chosen;
      for (const factor of factors) held = steadyRange(held, reach * factor);
      expect(held).toBe(chosen);
    }),
  );
});

test("nothing to see leaves the range as it is", () => {
  expect(steadyRange(5, 0)).toBe(5);
});
