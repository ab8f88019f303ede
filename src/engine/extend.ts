/** What a program reads besides the task's input: appended to every timestep by the host, so that engines need not know. */
import type { Extra, Program } from "../cell/program.ts";
import type { Random } from "../core/random.ts";
import type { Batch } from "./engine.ts";

/**
 * `batch`, whose input is the task's [batch, time, input], with the program's extras behind it. `updates`: applied so far;
 * `random` gives the noise. The batch itself when the program has no extras.
 */
export function extendBatch(program: Program, batch: Batch, updates: number, random: Random): Batch {
  const { inputWidth, extras } = program;
  if (extras.length === 0) return batch;
  const { input: width = 1 } = program.sizes;
  const rows = batch.size * batch.steps;
  const input = new Float32Array(rows * inputWidth);
  for (let row = 0; row < rows; row++) {
    input.set(batch.input.subarray(row * width, (row + 1) * width), row * inputWidth);
    for (const extra of extras) {
      const size = extra.axes.reduce((product, axis) => product * (program.sizes[axis] ?? 1), 1);
      const target = input.subarray(row * inputWidth + extra.offset, row * inputWidth + extra.offset + size);
      if (extra.kind === "update") target.fill(updates);
      else if (extra.kind === "noise") for (let i = 0; i < size; i++) target[i] = random.normal();
      else target.set(mirrored(batch, row, width, extra, size));
    }
  }
  return { ...batch, input };
}

/** The part of the input at the same distance from the end of the episode as `row` is from its start. */
function mirrored({ input, steps }: Batch, row: number, width: number, { source }: Extra, size: number): Float32Array {
  const time = row % steps;
  const start = (row - time + (steps - 1 - time)) * width + source;
  return input.subarray(start, start + size);
}
