import { dot, mixture, softmax, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Rows } from "../check.ts";
import { affine } from "../forward.ts";

const [width, slots, hops] = [4, 12, 2];

export const checks: readonly Check[] = [
  {
    against: "Miller et al. 2016, but for its own line: the next query is a linear of the response and the question",
    settings: { width, slot: slots, hop: hops },
    forward: (weights, input) => {
      const [keys, values]: [Vector[], Vector[]] = [[], []];
      return overTime(input, (x) => {
        const key = affine(weights, "key", { x });
        let u: Vector = key;
        const [us, looks]: [number[], number[]] = [[], []];
        for (let hop = 1; hop <= hops; hop++) {
          const look = keys.length === 0 ? [] : softmax(keys.map((one) => dot(u, one)));
          const response = look.length === 0 ? zeros(width) : mixture(look, values as Rows);
          u = affine(weights, `hop${hop}.u`, { response, x });
          us.push(...u);
          looks.push(...look, ...zeros(slots - look.length));
        }
        keys.push(key);
        values.push(affine(weights, "value", { x }));
        return { output: affine(weights, "output", { u }), u: us, look: looks };
      });
    },
  },
];
