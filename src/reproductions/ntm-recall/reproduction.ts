/** NTM, associative recall: more items than it was trained on. */
import { papers } from "../../models/ntm/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const ntmRecall: Reproduction = {
  id: "ntm-recall",
  paper: papers[0],
  experiment: "ntm-associative-recall",
  updates: 2000,
  analysis: "length",
  picture: "answer",
  ours: { of: "columns", grid: "right", from: 5, to: 8 },
  claim: { atLeast: 90 },
};
