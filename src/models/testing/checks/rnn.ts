import { elman, zeros } from "../cells.ts";
import { overTime, type Check } from "../check.ts";
import { affine } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Elman 1990: h = tanh(W x + U h + b)",
    settings: { unit: 4 },
    forward: (weights, input) => {
      let h = zeros(4);
      return overTime(input, (x) => {
        h = elman(weights, "", h, { x });
        return { h, output: affine(weights, "output", { h }) };
      });
    },
  },
  {
    against: "the same, three layers",
    settings: { unit: 4, layers: "3" },
    forward: (weights, input) => {
      let [h, second, third] = [zeros(4), zeros(4), zeros(4)];
      return overTime(input, (x) => {
        h = elman(weights, "", h, { x });
        second = elman(weights, "second.", second, { first: h });
        third = elman(weights, "third.", third, { second });
        return { h, "second.h": second, "third.h": third, output: affine(weights, "output", { third }) };
      });
    },
  },
];
