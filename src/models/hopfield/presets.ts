/** What the model `hopfield` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "hopfield-patterns",
    model: "hopfield",
    sizes: { iteration: 3, beta: 1 },
    task: "patterns",
    settings: { source: "glyphs", patterns: 6, harm: "flipped", damage: 0.2 },
    training: adam(32, 0.001, 1),
    goal: { metric: "wholePatterns", above: 0.95, within: 100 },
  },
];
