/** What forwards in float64, written from a paper's equations, share: weights drawn by name, and sums of products. */
import { compileCell } from "../../cell/compile.ts";
import type { SettingValues } from "../../core/setting.ts";
import { randomStream } from "../../core/random.ts";
import { library } from "../all.ts";

export interface Drawn {
  readonly text: string;
  readonly settings: SettingValues;
  /** One row of input per step. */
  readonly input: readonly (readonly number[])[];
  readonly output: number;
  /** Row-major, by name. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** One of them. @throws Error where the model has none of that name. */
  readonly weight: (name: string) => readonly number[];
}

/** Model `id` with weights of standard deviation `scale`, and an episode of `steps` rows of two normal numbers. */
export function drawModel(id: string, settings: SettingValues, steps: number, scale: number): Drawn {
  const text = library(id) ?? "";
  const random = randomStream(11, id);
  const input = Array.from({ length: steps }, () => [random.normal(), random.normal()]);
  const output = 2;
  const { parameters } = compileCell(text, { settings, input: 2, output, time: steps, library });
  const count = (sizes: readonly number[]): number => sizes.reduce((product, n) => product * n, 1);
  const weights = Object.fromEntries(
    parameters.map(({ name, sizes }) => [
      name,
      Array.from({ length: count(sizes) }, () => Math.fround(scale * random.normal())),
    ]),
  );
  const weight = (name: string): readonly number[] => {
    const found = weights[name];
    if (!found) throw new Error(`no weight ${name}; there are ${Object.keys(weights).join(", ")}`);
    return found;
  };
  return { text, settings, input: input.map((row) => row.map(Math.fround)), output, weights, weight };
}

/** The weights `matrix` [rows, columns] times a vector [columns]. */
export function times(matrix: readonly number[], vector: readonly number[]): number[] {
  const columns = vector.length;
  return Array.from({ length: matrix.length / columns }, (_, row) =>
    vector.reduce((sum, value, column) => sum + matrix[row * columns + column]! * value, 0),
  );
}

/** Element by element. */
export function plus(...vectors: readonly (readonly number[])[]): number[] {
  const [first = []] = vectors;
  return first.map((_, i) => vectors.reduce((sum, vector) => sum + vector[i]!, 0));
}

export function silu(z: number): number {
  return z / (1 + Math.exp(-z));
}

/** Without a gain. */
export function rootMeanSquareNorm(vector: readonly number[]): number[] {
  const mean = vector.reduce((sum, value) => sum + value * value, 0) / vector.length;
  return vector.map((value) => value / Math.sqrt(mean + 1e-6));
}

/** Without gain and bias. */
export function layerNorm(vector: readonly number[]): number[] {
  const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
  const variance = vector.reduce((sum, value) => sum + (value - mean) ** 2, 0) / vector.length;
  return vector.map((value) => (value - mean) / Math.sqrt(variance + 1e-5));
}
