/** NTM, repeat copy: the learning curve. */
import { papers } from "../../models/ntm/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const ntmRepeatCopy: Reproduction = {
  id: "ntm-repeat-copy",
  paper: papers[0],
  experiment: "ntm-repeat-copy",
  updates: 3500,
  analysis: null,
  picture: "score",
  ours: { of: "metric", metric: "wrongBits" },
  claim: { atMost: 0.5 },
};
