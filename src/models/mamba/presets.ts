/** What the model `mamba` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  // The paper's selective copying, small.
  {
    id: "mamba-distractors",
    model: "mamba",
    sizes: { unit: 16 },
    task: "distractors",
    settings: { symbols: 4, length: 3, distractors: 12 },
    training: adam(32, 0.01, 1),
    goal: { metric: "accuracy", above: 0.99, within: 1000 },
  },
];
