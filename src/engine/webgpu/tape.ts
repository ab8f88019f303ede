/** From the tape of a recording plan to what a trace is put together from. */
import type { Plan } from "../../cell/plan.ts";

/**
 * What one episode left on `tape` [time + 1, tapeSize]: the output [time, output], with its part that runs backwards in time,
 * and each signal as [time, …axes].
 */
export function readTape(
  plan: Plan,
  steps: number,
  tape: Float32Array,
): { readonly output: Float32Array; readonly recorded: ReadonlyMap<string, Float32Array> } {
  const gather = (offset: number, size: number): Float32Array => {
    const data = new Float32Array(steps * size);
    for (let t = 0; t < steps; t++) {
      const from = (t + 1) * plan.tapeSize + offset;
      data.set(tape.subarray(from, from + size), t * size);
    }
    return data;
  };
  const recorded = plan.signals.map(({ name, sizes, offset }) => {
    const size = sizes.reduce((product, n) => product * n, 1);
    return [name, gather(offset, size)] as const;
  });
  const width = plan.program.sizes["output"] ?? 1;
  const output = gather(plan.output, width);
  if (plan.program.reversedOutput !== undefined) addMirrored(output, gather(plan.output + width, width), width);
  return { output, recorded: new Map(recorded) };
}

/** output[t] += reversed output[T − 1 − t] */
function addMirrored(output: Float32Array, reversed: Float32Array, width: number): void {
  output.forEach((value, at) => {
    const from = output.length - width - at + 2 * (at % width);
    output[at] = value + (reversed[from] ?? NaN);
  });
}
