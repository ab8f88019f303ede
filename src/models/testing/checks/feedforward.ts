import { overTime, type Check } from "../check.ts";
import { affine } from "../forward.ts";

export const checks: readonly Check[] = [
  {
    against: "Rumelhart, Hinton & Williams 1986: h = tanh(W x + b)",
    settings: { unit: 4 },
    forward: (weights, input) =>
      overTime(input, (x) => {
        const h = affine(weights, "h", { x }).map(Math.tanh);
        return { h, output: affine(weights, "output", { h }) };
      }),
  },
];
