/** An LSTM on a counter language: lengths it never saw. */
import { adam } from "../../core/preset.ts";
import { deletang } from "../papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const chomskyLstmCounter: Reproduction = {
  id: "chomsky-lstm-counter",
  paper: deletang,
  experiment: {
    model: "lstm",
    sizes: { unit: 6 },
    task: "anbn",
    settings: { from: 1, to: 20, beyond: 2 },
    training: adam(32, 0.01, 1),
  },
  updates: 4000,
  analysis: "length",
  picture: "answer",
  ours: { of: "metric", metric: "wholeBeyond", isShare: true },
  claim: { atLeast: 90 },
};
