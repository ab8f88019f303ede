import { blocks } from "../blocks.ts";
import { plus, rowsOf, scaled, zeroRows } from "../cells.ts";
import type { Check, Rows } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";
import { direction, outer, sum, through } from "../matrix.ts";

const [heads, key, value] = [2, 3, 2];

export const checks: readonly Check[] = [
  {
    against: "Behrouz et al. 2025, eq. 9 to 14, a matrix, |M k − v|² / 2: S = η S − θ ∇, M = (1 − α) M + S",
    settings: { unit: 4, head: heads, key, value, inner: 5, layer: 2, tap: 3 },
    forward: (weights, input) =>
      blocks(weights, input, 2, (layer) => {
        const start = (): Rows[] => Array.from({ length: heads }, () => zeroRows(key, value));
        let [memory, surprise] = [start(), start()];
        return (normed, mixed) => {
          const unitRows = (name: string): number[][] =>
            rowsOf(affine(weights, `${layer}.${name}.raw`, { mixed: mixed(`x${name}`) }), key).map(direction);
          const [q, k] = [unitRows("q"), unitRows("k")];
          const v = rowsOf(affine(weights, `${layer}.v`, { xv: mixed("xv") }), value);
          const gate = (name: string): number[] => affine(weights, `${layer}.${name}`, { normed }).map(sigmoid);
          const [theta, eta, alpha] = [gate("rate"), gate("momentum"), gate("decay")];
          surprise = surprise.map((old, h) => {
            const gradient = outer(k[h], plus(through(k[h], memory[h]), scaled(v[h], -1)));
            return sum([eta[h], old], [-theta[h], gradient]);
          });
          memory = memory.map((old, h) => sum([1 - alpha[h], old], [1, surprise[h]]));
          const answer = q.flatMap((query, h) => through(query, memory[h]));
          return { name: "answer", answer, states: { answer, memory: memory.flat(2), surprise: surprise.flat(2) } };
        };
      }),
  },
];
