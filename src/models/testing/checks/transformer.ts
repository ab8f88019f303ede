import { blocks } from "../blocks.ts";
import { dot, mixture, plus, rowsOf, softmax, total, zeros, type Vector } from "../cells.ts";
import type { Check } from "../check.ts";
import { affine } from "../forward.ts";

const [unit, heads, key, value, steps] = [4, 2, 3, 2, 12];

function layernorm(x: Vector): number[] {
  const mean = total(x) / x.length;
  const variance = total(x.map((one) => (one - mean) ** 2)) / x.length;
  return x.map((one) => (one - mean) / Math.sqrt(variance + 1e-5));
}

export const checks: readonly Check[] = [
  {
    against: "Vaswani et al. 2017, eq. 1, causal, in the block of GPT-2 with learned positions",
    blind: ["layer1.k.bias", "layer2.k.bias"],
    settings: { unit, head: heads, key, value, inner: 5, layer: 2 },
    forward: (weights, input) => {
      const places = rowsOf(weights["place"], unit);
      const enter = (embedded: Vector, time: number): Vector => plus(embedded, places[time]);
      const open = (layer: string) => {
        const [keys, values]: [Vector[][], Vector[][]] = [[], []];
        return (normed: Vector) => {
          const said = (name: string, width: number): number[][] =>
            rowsOf(affine(weights, `${layer}.${name}`, { normed }), width);
          keys.push(said("k", key));
          values.push(said("v", value));
          const looks = said("q", key).map((query, head) =>
            softmax(keys.map((one) => dot(query, one[head]) / Math.sqrt(key))),
          );
          const answer = looks.flatMap((look, head) => mixture(look, values.map((one) => one[head]))); // prettier-ignore
          const look = looks.flatMap((one) => [...one, ...zeros(steps - one.length)]);
          return { name: "answer", answer, states: { answer, look } };
        };
      };
      return blocks(weights, input, 2, open, { norm: layernorm, enter });
    },
  },
];
