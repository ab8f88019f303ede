/** What the model `neural-stack` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "neural-stack-dyck",
    model: "neural-stack",
    sizes: { unit: 16, width: 4, controller: "feedforward" },
    task: "dyck",
    settings: { brackets: 2, length: 20, depth: 8, beyond: 3 },
    training: adam(32, 0.01, 1),
    goal: { metric: "rightTimesBeyond", above: 0.98, within: 1000 },
  },
];
