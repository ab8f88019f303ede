/** What the model `lru` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "lru-temporal-order",
    model: "lru",
    sizes: { unit: 16, n: 16 },
    task: "temporal-order",
    settings: { length: 60, signals: 2 },
    training: adam(32, 0.005, 1),
    goal: { metric: "accuracy", above: 0.99, within: 600 },
  },
];
