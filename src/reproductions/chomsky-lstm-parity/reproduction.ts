/** An LSTM on a regular language: lengths it never saw. */
import { deletang } from "../papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const chomskyLstmParity: Reproduction = {
  id: "chomsky-lstm-parity",
  paper: deletang,
  experiment: "lstm-parity",
  updates: 500,
  analysis: "length",
  picture: "answer",
  ours: { of: "columns", grid: "right", from: 11, to: 80 },
  claim: { atLeast: 90 },
};
