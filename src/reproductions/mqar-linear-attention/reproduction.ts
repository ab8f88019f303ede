/** Linear attention on pairs of keys and values (MQAR, Arora et al. 2023): how many it holds. */
import { adam } from "../../core/preset.ts";
import { papers } from "../../models/deltanet/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const mqarLinearAttention: Reproduction = {
  id: "mqar-linear-attention",
  paper: papers[1],
  experiment: {
    model: "linear-attention",
    sizes: { unit: 32, head: 1, key: 8, value: 16, layer: 1 },
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 8 },
    training: adam(64, 0.005, 1),
  },
  updates: 900,
  analysis: "capacity",
  picture: "answer",
  seeds: [301, 302, 303],
  ours: { of: "columns", grid: "recall", from: 9, to: 16 },
  claim: { atMost: 84 },
};
