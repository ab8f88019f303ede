/** The weights of a network whose memory has another size than it was trained with. */
import type { Parameter, Program } from "../../cell/program.ts";
import { startWeights } from "../../train/start.ts";

/** Whether the two differ only in how their states begin, if at all: nothing else that was learned depends on the size. */
export function isResizable(from: Program, to: Program): boolean {
  const beginnings = new Set(
    to.states.flatMap(({ initial }) => (initial.kind === "learned" ? [initial.parameter] : [])),
  );
  return to.parameters.every((parameter, i) => {
    const known = from.parameters.find(({ name }) => name === parameter.name);
    return known !== undefined && (isAlike(known, parameter) || beginnings.has(i));
  });
}

/**
 * `weights` of `from` as `to` has them. Where a state's beginning has more places, the new ones are as the seed begins.
 */
export function resized(from: Program, weights: Float32Array, to: Program, seed: number): Float32Array {
  const result = startWeights(to, seed);
  for (const parameter of to.parameters) {
    const known = from.parameters.find(({ name }) => name === parameter.name);
    if (known) copyOver(known, weights, parameter, result);
  }
  return result;
}

function isAlike(a: Parameter, b: Parameter): boolean {
  return a.sizes.join() === b.sizes.join();
}

/** Every element whose indices are within both. */
function copyOver(from: Parameter, weights: Float32Array, to: Parameter, result: Float32Array): void {
  const count = to.sizes.reduce((product, size) => product * size, 1);
  for (let element = 0; element < count; element++) {
    let [rest, place, stride, isInside] = [element, 0, 1, true];
    for (let axis = to.sizes.length - 1; axis >= 0; axis--) {
      const index = rest % to.sizes[axis];
      rest = (rest - index) / to.sizes[axis];
      isInside &&= index < from.sizes[axis];
      place += index * stride;
      stride *= from.sizes[axis];
    }
    if (isInside) result[to.offset + element] = weights[from.offset + place];
  }
}
