import { blocks } from "../blocks.ts";
import { dot, plus, rowsOf, scaled, times, zeroRows } from "../cells.ts";
import type { Check, Rows } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";
import { outer, sum, through } from "../matrix.ts";

const [heads, key, value] = [2, 3, 2];

export const checks: readonly Check[] = [
  {
    against: "Beck et al. 2024, eq. 19 to 27, sigmoid forget gate, without the stabiliser",
    settings: { unit: 4, head: heads, key, value, inner: 5, layer: 2, tap: 3 },
    forward: (weights, input) =>
      blocks(weights, input, 2, (layer) => {
        let memory: Rows[] = Array.from({ length: heads }, () => zeroRows(key, value));
        let counts: Rows = zeroRows(heads, key);
        return (normed, mixed) => {
          const from = (name: string): Record<string, readonly number[]> => ({ [name]: mixed(name) });
          const q = rowsOf(affine(weights, `${layer}.q`, from("xq")), key);
          const k = rowsOf(affine(weights, `${layer}.k`, from("xk")), key).map((row) => scaled(row, key ** -0.5));
          const said = (name: string): number[] => affine(weights, `${layer}.${name}`, { normed });
          const v = rowsOf(said("v"), value);
          const [i, f] = [said("open").map(Math.exp), said("hold").map(sigmoid)];
          memory = memory.map((old, h) => sum([f[h], old], [i[h], outer(k[h], v[h])]));
          counts = counts.map((old, h) => plus(scaled(old, f[h]), scaled(k[h], i[h])));
          const answer = q.flatMap((query, h) =>
            scaled(through(query, memory[h]), 1 / Math.max(Math.abs(dot(query, counts[h])), 1)),
          );
          return { name: "scaled", answer: times(said("o").map(sigmoid), answer), states: { answer } };
        };
      }),
  },
];
