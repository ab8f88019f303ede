import { gru, zeros } from "../cells.ts";
import { overTime, type Check } from "../check.ts";
import { affine } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Cho et al. 2014, reset after the product as in cuDNN",
    settings: { unit: 4 },
    forward: (weights, input) => {
      let h = zeros(4);
      return overTime(input, (x) => {
        h = gru(weights, "", h, { x });
        return { h, output: affine(weights, "output", { h }) };
      });
    },
  },
  {
    against: "two layers",
    settings: { unit: 4, layers: "2" },
    forward: (weights, input) => {
      let [h, second] = [zeros(4), zeros(4)];
      return overTime(input, (x) => {
        h = gru(weights, "", h, { x });
        second = gru(weights, "second.", second, { first: h });
        return { h, "second.h": second, output: affine(weights, "output", { second }) };
      });
    },
  },
];
