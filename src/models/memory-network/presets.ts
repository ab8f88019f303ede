/** What the model `memory-network` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "memory-network-associative",
    model: "memory-network",
    sizes: { unit: 48, width: 32, slot: 16 },
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 4 },
    training: adam(32, 0.005, 10),
    goal: { metric: "accuracy", above: 0.97, within: 1000 },
  },
];
