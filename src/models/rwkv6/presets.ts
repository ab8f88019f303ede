/** What the model `rwkv6` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "rwkv6-associative",
    model: "rwkv6",
    sizes: {},
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 8 },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 800 },
  },
];
