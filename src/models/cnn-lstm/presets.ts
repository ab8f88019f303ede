/** What the model `cnn-lstm` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "cnn-lstm-digits",
    model: "cnn-lstm",
    sizes: { unit: 64 },
    task: "digits",
    settings: { scan: "rows" },
    training: adam(64, 0.005, 1),
    goal: { metric: "accuracy", above: 0.97, within: 600 },
  },
];
