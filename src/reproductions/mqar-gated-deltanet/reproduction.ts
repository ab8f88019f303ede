/** Gated DeltaNet on pairs of keys and values (MQAR, Arora et al. 2023): how many it holds. */
import { adam } from "../../core/preset.ts";
import { papers } from "../../models/gated-deltanet/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const mqarGatedDeltanet: Reproduction = {
  id: "mqar-gated-deltanet",
  paper: papers[0],
  experiment: {
    model: "gated-deltanet",
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
  claim: { atLeast: 84 },
};
