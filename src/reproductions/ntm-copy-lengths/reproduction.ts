/** NTM, copy: longer than it was trained. */
import { adam } from "../../core/preset.ts";
import { papers } from "../../models/ntm/papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const ntmCopyLengths: Reproduction = {
  id: "ntm-copy-lengths",
  paper: papers[0],
  experiment: {
    model: "ntm",
    sizes: { unit: 64, slot: 40, width: 12, head: 1, controller: "lstm", order: "read-first" },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: adam(16, 0.01, 10),
  },
  updates: 1000,
  analysis: "length",
  picture: "answer",
  ours: { of: "columns", grid: "right", from: 9, to: 16 },
  claim: { atLeast: 95 },
};
