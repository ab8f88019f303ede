import { dot, mixture, plus, rowsOf, softmax, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Rows } from "../check.ts";
import { affine } from "../forward.ts";

const [width, iterations, strength] = [3, 3, 4];

export const checks: readonly Check[] = [
  {
    against: "Ramsauer et al. 2021, eq. 2 and 3: ξ = X softmax(β Xᵀ ξ), E = −lse(β, Xᵀ ξ) + ξᵀξ / 2",
    settings: { iteration: iterations, beta: strength },
    forward: (weights, input) => {
      const beta = strength / Math.sqrt(width);
      const stored: Vector[] = [];
      return overTime(input, (x) => {
        const query = plus(x, affine(weights, "query", { x }));
        let xi: Vector = query;
        const [patterns, energies]: [number[], number[]] = [[], []];
        for (let i = 0; i < iterations; i++) {
          const likeness = stored.map((one) => beta * dot(one, xi));
          // Of the pattern before this turn.
          const lse = Math.log(likeness.reduce((sum, one) => sum + Math.exp(one), 0)) / beta;
          energies.push(stored.length === 0 ? 0 : dot(xi, xi) / 2 - lse);
          xi = stored.length === 0 ? zeros(width) : mixture(softmax(likeness), stored as Rows);
          patterns.push(...xi);
        }
        stored.push(query);
        return { output: rowsOf(weights["shown"], width).map((row) => dot(row, xi)), pattern: patterns, energy: energies }; // prettier-ignore
      });
    },
  },
];
