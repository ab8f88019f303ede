/** DNC, copy: allocation, and reading in the order of writing. */
import { papers } from "../../models/dnc/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const dncCopy: Reproduction = {
  id: "dnc-copy",
  paper: papers[0],
  experiment: "dnc-copy",
  updates: 1500,
  analysis: "stored",
  picture: "score",
  ours: { of: "sentence", key: "forth", number: "share" },
  claim: { atLeast: 80 },
};
