/** An RNN on a regular language: lengths it never saw. */
import { adam } from "../../core/preset.ts";
import { deletang } from "../papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const chomskyRnnParity: Reproduction = {
  id: "chomsky-rnn-parity",
  paper: deletang,
  experiment: {
    model: "rnn",
    sizes: { unit: 32 },
    task: "parity",
    settings: { from: 1, to: 20, scored: "every", beyond: 4 },
    training: adam(64, 0.003, 1),
  },
  updates: 1500,
  analysis: "length",
  picture: "answer",
  ours: { of: "columns", grid: "right", from: 21, to: 160 },
  claim: { atLeast: 90 },
};
