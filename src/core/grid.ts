/** A Grid is a two-dimensional window onto a signal: no copy, any two of its axes. */
import type { Signal } from "./signal.ts";

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly at: (column: number, row: number) => number;
}

/**
 * The window of `signal` with `x` along columns and `y` along rows (`""` for a single row), every other axis fixed by
 * `fixed` (0 where it is silent). `grid(memory, "width", "slot", { time: 13 })` is the memory matrix at time 13.
 */
export function grid(signal: Signal, x: string, y: string, fixed: Readonly<Record<string, number>> = {}): Grid {
  const strides = rowMajorStrides(signal.sizes);
  let offset = 0;
  let columns = 1;
  let rows = 1;
  let strideX = 0;
  let strideY = 0;
  signal.axes.forEach((axis, i) => {
    const stride = strides[i];
    if (axis === x) {
      columns = signal.sizes[i];
      strideX = stride;
    } else if (axis === y) {
      rows = signal.sizes[i];
      strideY = stride;
    } else {
      offset += (fixed[axis] ?? 0) * stride;
    }
  });
  const data = signal.data;
  return { columns, rows, at: (column, row) => data[offset + column * strideX + row * strideY] ?? NaN };
}

/** Strides of a row-major array, in elements. */
export function rowMajorStrides(sizes: readonly number[]): number[] {
  const strides = new Array<number>(sizes.length).fill(1);
  for (let i = sizes.length - 2; i >= 0; i--) strides[i] = strides[i + 1] * sizes[i + 1];
  return strides;
}
