/** Feng et al. 2024: gates that see only the input, in layers that are normed before and added to what they read. */
import { plus, zeros, type Vector } from "./cells.ts";
import { overTime, type Check } from "./check.ts";
import { affine, rmsnorm, sigmoid } from "./forward.ts";

/** The state after a step, from the one before, the candidate and the gates. */
type Step = (h: Vector, candidate: Vector, gates: readonly Vector[]) => Vector;

export function gated(gates: readonly string[], step: Step): Check["forward"] {
  return (weights, input) => {
    const states: Vector[] = [zeros(4), zeros(4)];
    return overTime(input, (x) => {
      let stream: Vector = affine(weights, "embedded", { x });
      for (const i of [0, 1]) {
        const layer = `layer${i + 1}`;
        const normed = rmsnorm(stream);
        const open = gates.map((name) => affine(weights, `${layer}.${name}`, { normed }).map(sigmoid));
        states[i] = step(states[i], affine(weights, `${layer}.n`, { normed }), open);
        stream = plus(stream, affine(weights, `${layer}.stream`, { h: states[i] }));
      }
      return { output: affine(weights, "output", { last: rmsnorm(stream) }), h: states.flat() };
    });
  };
}
