import { each } from "../forward.ts";
import { plus, times, zeros } from "../cells.ts";
import { overTime, type Check } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Beck et al. 2024, eq. 8 to 14, exponential input gate, without the stabiliser",
    settings: { unit: 4 },
    // It multiplies the cell and its count alike.
    blind: ["open.bias"],
    forward: (weights, input) => {
      let [h, c, n] = [zeros(4), zeros(4), zeros(4)];
      return overTime(input, (x) => {
        const heard = (gate: string): number[] => affine(weights, gate, { x, h });
        const [i, f, o] = [heard("open").map(Math.exp), heard("hold").map(sigmoid), heard("o").map(sigmoid)];
        c = plus(times(f, c), times(i, heard("g").map(Math.tanh)));
        n = plus(times(f, n), i);
        h = each((gate, cell, count) => (gate * cell) / count, o, c, n);
        return { h, output: affine(weights, "output", { h }) };
      });
    },
  },
];
