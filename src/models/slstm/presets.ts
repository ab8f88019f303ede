/** What the model `slstm` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "slstm-parity",
    model: "slstm",
    sizes: { unit: 32 },
    task: "parity",
    settings: { from: 1, to: 10, scored: "every", beyond: 4 },
    training: adam(64, 0.005, 1),
    goal: { metric: "accuracy", above: 0.99, within: 500 },
  },
];

export const published: Published = {
  "slstm-parity": {
    value: "no number: it “can only be solved” by memory mixing; the settings train for 20 000 updates",
    source: "NX-AI/xlstm, README and experiments/parity",
    differs: "lengths 3 to 40 there; 1 to 10, every step scored",
  },
};
