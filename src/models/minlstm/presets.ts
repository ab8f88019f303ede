/** What the model `minlstm` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "minlstm-adding",
    model: "minlstm",
    sizes: { unit: 32, layer: 2 },
    task: "adding",
    settings: { length: 100 },
    training: adam(32, 0.005, 1),
    goal: { metric: "meanSquaredError", below: 0.005, within: 1000 },
  },
];
