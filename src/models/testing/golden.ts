/** How the reference's golden values are made, and compared with. */
import { expect } from "vitest";

/** scale · sin(k + 1 + offset) for k = 0 … count − 1: the weights of every golden value. */
export function fill(count: number, offset: number, scale = 0.5): number[] {
  return Array.from({ length: count }, (_, k) => scale * Math.sin(k + 1 + offset));
}

/** Columns `first` … `first + count − 1` of a matrix [from, column] as the block of a linear, [unit, from]. */
export function columnsOf(matrix: readonly number[], columns: number, first: number, count: number): number[] {
  const rows = matrix.length / columns;
  return Array.from({ length: count * rows }, (_, i) => {
    const [unit, from] = [Math.floor(i / rows), i % rows];
    return matrix[from * columns + first + unit] ?? 0;
  });
}

/** A model whose states start where weights of their names say. */
export function withLearnedStates(text: string): string {
  return text.replace(/^(\s*state [^\n=]*?)( =[^\n]*)?$/gm, "$1 = learned");
}

export function expectNear(got: readonly number[], wanted: readonly number[], tolerance = 2e-5): void {
  expect(got.length).toBe(wanted.length);
  wanted.forEach((value, i) => expect(Math.abs((got[i] ?? NaN) - value), `${i}: ${got[i]}`).toBeLessThan(tolerance));
}

/** What a sigmoid must be given to be p; ±40 for 1 and 0. */
export function logit(p: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? -40 : 40;
  return Math.log(p / (1 - p));
}
