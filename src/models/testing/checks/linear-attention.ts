import { blocks } from "../blocks.ts";
import { dot, mixture, rowsOf, total, scaled, type Vector } from "../cells.ts";
import type { Check } from "../check.ts";
import { affine } from "../forward.ts";

const [heads, key, value] = [2, 3, 2];
/** 1 + elu */
const feature = (z: number): number => (z > 0 ? 1 + z : Math.exp(z));

export const checks: readonly Check[] = [
  {
    against: "Katharopoulos et al. 2020, eq. 9: Σ φ(q)ᵀφ(k) v / Σ φ(q)ᵀφ(k) over the whole past at once",
    settings: { unit: 4, head: heads, key, value, inner: 5, layer: 2, tap: 3 },
    forward: (weights, input) =>
      blocks(weights, input, 2, (layer) => {
        const [keys, values]: [Vector[][], Vector[][]] = [[], []];
        return (_, mixed) => {
          const said = (name: string, from: string, width: number): number[][] =>
            rowsOf(affine(weights, `${layer}.${name}`, { [from]: mixed(from) }), width);
          const q = said("q", "xq", key).map((row) => row.map(feature));
          keys.push(said("k", "xk", key).map((row) => row.map(feature)));
          values.push(said("v", "xv", value));
          const answer = q.flatMap((query, head) => {
            const likeness = keys.map((one) => dot(query, one[head]));
            return scaled(mixture(likeness, values.map((one) => one[head])), 1 / total(likeness)); // prettier-ignore
          });
          return { name: "answer", answer, states: { answer } };
        };
      }),
  },
];
