/** GRU on text: on which characters each prediction depends. */
import { madsen } from "../papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const gruConnectivity: Reproduction = {
  id: "gru-connectivity",
  paper: madsen,
  experiment: "gru-text",
  updates: 400,
  analysis: "influence",
  picture: "answer",
  ours: { of: "sentence", key: "reach", number: "count" },
  claim: { atLeast: 5 },
};
