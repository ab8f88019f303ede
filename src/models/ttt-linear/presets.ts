/** What the model `ttt-linear` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "ttt-linear-associative",
    model: "ttt-linear",
    sizes: { unit: 32, head: 2, key: 16, layer: 2 },
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 8 },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 1000 },
  },
];
