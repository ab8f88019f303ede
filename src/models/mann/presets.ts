/** What the model `mann` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "mann-copy",
    model: "mann",
    sizes: { unit: 64, slot: 16, width: 32, score: "additive" },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: adam(16, 0.005, 10),
    // More slowly from there on: else it comes to its goal and leaves it again.
    changes: [
      { update: 1000, key: "learningRate", value: 0.002 },
      { update: 1500, key: "learningRate", value: 0.001 },
    ],
    goal: { metric: "wrongBits", below: 0.1, within: 2500 },
  },
];
