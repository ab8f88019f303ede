/** What the model `mingru` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "mingru-distractors",
    model: "mingru",
    sizes: { unit: 32, layer: 2 },
    task: "distractors",
    settings: { symbols: 4, length: 2, distractors: 30 },
    training: adam(32, 0.005, 1),
    goal: { metric: "accuracy", above: 0.97, within: 800 },
  },
];
