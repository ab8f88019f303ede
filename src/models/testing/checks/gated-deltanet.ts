import { blocks } from "../blocks.ts";
import { rowsOf, times, zeroRows } from "../cells.ts";
import type { Check, Rows } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";
import { direction, outer, sum, through } from "../matrix.ts";

const [heads, key, value] = [2, 3, 2];

export const checks: readonly Check[] = [
  {
    against: "Yang, Kautz & Hatamizadeh 2025, eq. 10: S = α (I − β k kᵀ) S + β k vᵀ",
    settings: { unit: 4, head: heads, key, value, inner: 5, layer: 2, tap: 3 },
    forward: (weights, input) =>
      blocks(weights, input, 2, (layer) => {
        let memory: Rows[] = Array.from({ length: heads }, () => zeroRows(key, value));
        return (normed, mixed) => {
          const unitRows = (name: string): number[][] =>
            rowsOf(affine(weights, `${layer}.${name}.raw`, { mixed: mixed(`x${name}`) }), key).map(direction);
          const [q, k] = [unitRows("q"), unitRows("k")];
          const v = rowsOf(affine(weights, `${layer}.v`, { xv: mixed("xv") }), value);
          const gate = (name: string): number[] => affine(weights, `${layer}.${name}`, { normed }).map(sigmoid);
          const [beta, alpha, open] = [gate("beta"), gate("f"), gate("o")];
          memory = memory.map((old, h) => {
            const erased = outer(k[h], through(k[h], old));
            return sum([alpha[h], old], [-alpha[h] * beta[h], erased], [beta[h], outer(k[h], v[h])]);
          });
          const answer = q.flatMap((query, h) => through(query, memory[h]));
          return { name: "scaled", answer: times(open, answer), states: { answer, memory: memory.flat(2) } };
        };
      }),
  },
];
