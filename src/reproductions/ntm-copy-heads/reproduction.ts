/** NTM, copy: where the heads are. */
import { papers } from "../../models/ntm/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const ntmCopyHeads: Reproduction = {
  id: "ntm-copy-heads",
  paper: papers[0],
  experiment: "ntm-copy",
  updates: 1500,
  analysis: "stored",
  picture: "score",
  ours: { of: "sentence", key: "forth", number: "share" },
  claim: { atLeast: 80 },
};
