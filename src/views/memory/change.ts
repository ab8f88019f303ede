/** What one step did to a matrix: the part of it that went, and the part that came. */
import type { Signal } from "../../core/signal.ts";
import { grid, type Grid } from "../../core/grid.ts";
import { shapeOf, sizeOf, type Indices } from "../facet.ts";
import { fillingOf } from "../filling.ts";

export interface Change {
  /** [row, column] each; before − erased + added = now. */
  readonly erased: Float32Array;
  readonly added: Float32Array;
}

/**
 * Whether a step can take anything out of `matrix`: not where every step fills an entry of its own or moves all of them on,
 * nor where it is only added to.
 */
export function canErase(matrix: Signal): boolean {
  return matrix.isState !== false && fillingOf(matrix) === null && !isOnlyAddedTo(matrix);
}

/** `memory' = memory + …`; in a stack the parts of a formula may be told by name alone. */
function isOnlyAddedTo({ name, formula = [] }: Signal): boolean {
  const text = formula.map((part) => (typeof part === "string" ? part : part.signal)).join("");
  const [first = "", ...others] = text.split(" + ");
  return others.length > 0 && lastPart(first) === lastPart(name);
}

/** What `before` and `now` share stays; the rest of `before` went, the rest of `now` came. */
export function changeOf(before: Grid, now: Grid): Change {
  const count = now.rows * now.columns;
  const erased = new Float32Array(count);
  const added = new Float32Array(count);
  for (let row = 0; row < now.rows; row++) {
    for (let column = 0; column < now.columns; column++) {
      const [a, b] = [before.at(column, row), now.at(column, row)];
      const kept = a * b > 0 ? Math.sign(a) * Math.min(Math.abs(a), Math.abs(b)) : 0;
      const i = row * now.columns + column;
      erased[i] = a - kept;
      added[i] = b - kept;
    }
  }
  return { erased, added };
}

/** The change of `matrix` at `at` (time and facets); none at the first time, before which nothing is recorded. */
export function changeAt(matrix: Signal, at: Indices): Change | undefined {
  const time = at["time"] ?? 0;
  if (time < 1) return undefined;
  const { row, column } = shapeOf(matrix);
  const window = (step: number): Grid => grid(matrix, column, row, { ...at, time: step });
  return changeOf(window(time - 1), window(time));
}

/** Numbers over the axes of a matrix as a signal of one moment. */
export function momentOf(matrix: Signal, data: Float32Array): Signal {
  const { row, column } = shapeOf(matrix);
  return { ...matrix, axes: [row, column], sizes: [sizeOf(matrix, row), sizeOf(matrix, column)], data };
}

/** Of a path, the name itself. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The whole of it in one number. */
export function totalOf(data: Float32Array): number {
  return data.reduce((sum, value) => sum + Math.abs(value), 0);
}
