import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { planeOf, project } from "./plane.ts";

/** Eigenvalues and vectors of a symmetric matrix, by rotations (Jacobi 1846), the largest first. */
function eigen(matrix: readonly (readonly number[])[]): { readonly values: number[]; readonly vectors: number[][] } {
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const at = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? NaN;
  for (let sweep = 0; sweep < 100; sweep++)
    for (let p = 0; p < a.length; p++)
      for (let q = p + 1; q < a.length; q++) {
        if (Math.abs(at(a, p, q)) < 1e-15) continue;
        const angle = 0.5 * Math.atan2(2 * at(a, p, q), at(a, p, p) - at(a, q, q));
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const m of [a, v])
          for (const row of m) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
        for (let k = 0; k < a.length; k++)
          [a[p]![k], a[q]![k]] = [c * at(a, p, k) + s * at(a, q, k), c * at(a, q, k) - s * at(a, p, k)];
      }
  const order = a.map((_, i) => i).toSorted((i, j) => at(a, j, j) - at(a, i, i));
  return { values: order.map((i) => at(a, i, i)), vectors: order.map((i) => v.map((row) => row[i] ?? NaN)) };
}

const width = 5;
const count = 60;

function points(seed: number): Float32Array {
  const random = randomStream(seed, "points");
  return new Float32Array(count * width).map((_, i) => random.normal() * [3, 0.2, 1.5, 0.5, 0.1][i % width]! + (i % 3));
}

describe("the plane of most spread", () => {
  it.each([1, 2, 3])("is that of the eigenvectors of the covariance, seed %i", (seed) => {
    const data = points(seed);
    const mean = Array.from({ length: width }, (_, j) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += data[i * width + j]!;
      return sum / count;
    });
    const covariance = mean.map((_, j) =>
      mean.map((__, k) => {
        let sum = 0;
        for (let i = 0; i < count; i++) sum += (data[i * width + j]! - mean[j]!) * (data[i * width + k]! - mean[k]!);
        return sum;
      }),
    );
    const { values, vectors } = eigen(covariance);
    const plane = planeOf(data, width);
    const total = values.reduce((sum, value) => sum + value, 0);
    for (const which of [0, 1] as const) {
      const cosine = plane.axes[which].reduce((sum, value, i) => sum + value * vectors[which]![i]!, 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 6);
      expect(plane.shares[which]).toBeCloseTo(values[which]! / total, 6);
      expect(Math.max(...plane.axes[which])).toBe(Math.max(...plane.axes[which].map(Math.abs)));
    }
  });

  it("puts points where they are along its directions, the middle at 0", () => {
    const data = points(4);
    const plane = planeOf(data, width);
    const places = Array.from({ length: count }, (_, i) => project(plane, data, i * width));
    for (const which of [0, 1] as const) {
      const along = places.map((place) => place[which]);
      expect(along.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 4);
      const direct = plane.axes[which].reduce((sum, share, i) => sum + share * (data[i]! - plane.mean[i]!), 0);
      expect(along[0]).toBeCloseTo(direct, 6);
    }
  });

  it("of points that lie on a line, or all at one place, has no second direction", () => {
    const line = planeOf(
      Float32Array.from({ length: 20 }, (_, i) => (i % 2 ? 2 : 1) * Math.floor(i / 2)),
      2,
    );
    expect([line.axes[0][0], line.axes[0][1]].map((value) => value!.toFixed(6))).toEqual(["0.447214", "0.894427"]);
    expect(line.shares[1]).toBeCloseTo(0);
    const one = planeOf(new Float32Array(12).fill(7), 3);
    expect(one.shares).toEqual([0, 0]);
    expect(project(one, new Float32Array([7, 7, 7]))).toEqual([0, 0]);
  });
});
