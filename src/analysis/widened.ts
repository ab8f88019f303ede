/** A batch with room for what a changed program reads besides. */
import type { Batch } from "../engine/engine.ts";

/** Rows of `from` numbers as rows of `to`: the columns that a changed program reads lie behind those of the program as it is. */
export function widened(batch: Batch, from: number, to: number): Batch {
  const rows = batch.size * batch.steps;
  const input = new Float32Array(rows * to);
  for (let row = 0; row < rows; row++) input.set(batch.input.subarray(row * from, (row + 1) * from), row * to);
  return { ...batch, input };
}
