/** What the model `deltanet` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "deltanet-associative",
    model: "deltanet",
    sizes: { unit: 32, head: 2, key: 16, value: 16, layer: 2 },
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 8 },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 2500 },
  },
  {
    id: "deltanet-glyphs",
    model: "deltanet",
    sizes: { unit: 64 },
    task: "glyphs",
    settings: { eye: "trained" },
    training: adam(32, 0.003, 1),
    goal: { metric: "sight2", above: 0.8, within: 1000 },
  },
];
