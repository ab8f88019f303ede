/** LSTM on text: on which characters each prediction depends. */
import { adam } from "../../core/preset.ts";
import { madsen } from "../papers.ts";
import type { Reproduction } from "../reproduction.ts";

export const lstmConnectivity: Reproduction = {
  id: "lstm-connectivity",
  paper: madsen,
  experiment: {
    model: "lstm",
    sizes: { unit: 64 },
    task: "text",
    settings: { sample: "english", window: 48 },
    // Weights decay: the bundled text is short, and would be learnt by heart at the cost of what is held out.
    training: { ...adam(32, 0.004, 1), optimiser: "adamw", weightDecay: 1 },
  },
  updates: 400,
  analysis: "influence",
  picture: "answer",
  ours: { of: "sentence", key: "reach", number: "count" },
  claim: { atLeast: 5 },
};
