/** The block that matrix memories and the transformer stand in, in double precision. */
import { plus, rowsOf, silu, zeros, type Vector } from "./cells.ts";
import { overTime, type Compared, type Rows } from "./check.ts";
import { affine, rmsnorm, type Weights } from "./forward.ts";

/** What stands in a layer: what it answers to the normed stream at a time, and which of its states are compared. */
export interface Inner {
  /** The name by which the linear after it knows the answer. */
  readonly name: string;
  readonly answer: Vector;
  readonly states: Compared;
}
/** Opened once per layer, so that it keeps what was told. `mixed` is a short convolution over the normed stream, by its name. */
export type OpenInner = (layer: string) => (normed: Vector, mixed: (name: string) => Vector, time: number) => Inner;

const gelu = (z: number): number => 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));

/** x + inner(norm(x)), then x + W₂ gelu(W₁ norm(x)), layer after layer; the output reads the normed end. */
export function blocks(
  weights: Weights,
  input: Rows,
  layers: number,
  open: OpenInner,
  { norm = rmsnorm, enter = (embedded: Vector): Vector => embedded }: { readonly norm?: (x: Vector) => Vector; readonly enter?: (embedded: Vector, time: number) => Vector } = {}, // prettier-ignore
): Compared {
  const stack = Array.from({ length: layers }, (_, i) => {
    const layer = `layer${i + 1}`;
    return { layer, inner: open(layer), seen: [] as Vector[] };
  });
  return overTime(input, (x, time) => {
    let stream = enter(affine(weights, "embedded", { x }), time);
    const found: Record<string, readonly number[]>[] = [];
    for (const { layer, inner, seen } of stack) {
      const normed = norm(stream);
      seen.unshift(normed);
      const { name, answer, states } = inner(normed, (kernel) => convolved(weights[`${layer}.${kernel}.kernel`], seen), time); // prettier-ignore
      const middle = plus(stream, affine(weights, `${layer}.middle`, { [name]: answer }));
      const inside = affine(weights, `${layer}.inside`, { evened: norm(middle) }).map(gelu);
      stream = plus(middle, affine(weights, `${layer}.stream`, { inside }));
      found.push(states);
    }
    const states = Object.keys(found[0]).map((key) => [key, found.flatMap((one) => one[key])] as const);
    return { output: affine(weights, "output", { last: norm(stream) }), ...Object.fromEntries(states) };
  });
}

/** silu(now + Σ kernel · the last inputs), channel by channel. */
function convolved(kernel: Vector, seen: readonly Vector[]): number[] {
  const width = seen[0].length;
  const taps = rowsOf(kernel, width);
  const sum = taps.reduce<number[]>((all, tap, back) => all.map((value, i) => value + tap[i] * (seen[back]?.[i] ?? 0)), zeros(width)); // prettier-ignore
  return plus(seen[0], sum).map(silu);
}
