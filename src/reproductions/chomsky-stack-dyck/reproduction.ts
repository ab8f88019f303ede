/** A stack on nested brackets: lengths it never saw. */
import { deletang } from "../papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const chomskyStackDyck: Reproduction = {
  id: "chomsky-stack-dyck",
  paper: deletang,
  experiment: "neural-stack-dyck",
  updates: 800,
  analysis: "length",
  picture: "answer",
  ours: { of: "columns", grid: "right", from: 21, to: 160 },
  claim: { atLeast: 90 },
};
