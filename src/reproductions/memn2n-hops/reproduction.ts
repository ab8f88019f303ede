/** MemN2N: where each hop looks. */
import { papers } from "../../models/memn2n/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const memn2nHops: Reproduction = {
  id: "memn2n-hops",
  paper: papers[0],
  experiment: "memn2n-two-facts",
  updates: 1200,
  analysis: null,
  picture: "score",
  ours: { of: "metric", metric: "accuracy", isShare: true },
  claim: { atLeast: 83 },
};
