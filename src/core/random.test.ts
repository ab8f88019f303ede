import { describe, expect, it } from "vitest";
import { randomStream } from "./random.ts";

const first = (seed: number, name: string, index = 0): string => {
  const random = randomStream(seed, name, index);
  return Array.from({ length: 4 }, () => random.next()).join();
};

describe("random streams", () => {
  it("give these very numbers", () => {
    expect(first(1, "data")).toMatchInlineSnapshot(`"2932959204,3826452749,1044194560,4058900111"`);
    expect(first(0xffffffff, "weights", 7)).toMatchInlineSnapshot(`"890079171,1644620266,10544837,1621847893"`);
  });

  it("differ by seed, by name and by index", () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => first(seed, "data"));
    const steps = Array.from({ length: 200 }, (_, step) => first(1, "data", step + 1));
    const names = ["weights", "probe", "held-out", "sample"].map((name) => first(1, name));
    expect(new Set([...seeds, ...steps, ...names]).size).toBe(404);
  });

  it("give uniform numbers in [0, 1) that float32 holds exactly, with the mean and variance of the uniform law", () => {
    const random = randomStream(3, "data");
    const values = Array.from({ length: 20_000 }, random.uniform);
    expect(values.every((value) => value >= 0 && value < 1 && Math.fround(value) === value)).toBe(true);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.003);
  });

  it("give whole numbers within both ends, each about as often", () => {
    const random = randomStream(4, "data");
    const counts = new Map<number, number>();
    for (let i = 0; i < 10_000; i++) {
      const value = random.between(-2, 2);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(random.between(5, 5)).toBe(5);
  });

  it("give normal numbers with mean 0 and variance 1", () => {
    const random = randomStream(5, "data");
    const values = Array.from({ length: 20_000 }, random.normal);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
    expect(Math.max(...values.map(Math.abs))).toBeLessThan(6);
  });

  it("show no relation between the streams of neighbouring steps", () => {
    const draws = Array.from({ length: 5001 }, (_, step) => randomStream(1, "data", step).uniform() - 0.5);
    const products = draws.slice(1).map((value, i) => value * (draws[i] ?? 0));
    const correlation = (12 * products.reduce((sum, value) => sum + value, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.05);
  });
});
