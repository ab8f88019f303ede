/** Matrices as lists of rows, for memories that map keys to values. */
import { scaled, silu, total, type Vector } from "./cells.ts";
import type { Rows } from "./check.ts";

export const outer = (a: Vector, b: Vector): number[][] => a.map((one) => scaled(b, one));

/** Sum of matrices of one shape, each times a number. */
export function sum(...parts: (readonly [by: number, matrix: Rows])[]): number[][] {
  return parts[0][1].map((row, i) => row.map((_, j) => total(parts.map(([by, matrix]) => by * matrix[i][j]))));
}

/** aᵀ M */
export const through = (a: Vector, matrix: Rows): number[] =>
  matrix[0].map((_, j) => total(a.map((one, i) => one * matrix[i][j])));

/** A query or key of length 1 after silu, as DeltaNet has them. */
export function direction(raw: Vector): number[] {
  const open = raw.map(silu);
  return scaled(open, 1 / Math.sqrt(total(open.map((one) => one ** 2)) + 1e-6));
}
