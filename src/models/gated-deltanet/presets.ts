/** What the model `gated-deltanet` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "gated-deltanet-associative",
    model: "gated-deltanet",
    sizes: { unit: 32, head: 2, key: 16, value: 16, layer: 2 },
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 8 },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 1500 },
  },
  // Where something has to be let go of: here the forget gate moves, in a few pairs it stays at 1.
  {
    id: "gated-deltanet-sessions",
    model: "gated-deltanet",
    sizes: { unit: 32, head: 2, key: 16, value: 16, layer: 2 },
    task: "sessions",
    settings: {},
    training: adam(64, 0.003, 1),
    goal: { metric: "recallAt10", above: 0.81, within: 800 },
  },
];
