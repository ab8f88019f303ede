/** What the model `sequence-vae` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "sequence-vae-waves",
    model: "sequence-vae",
    sizes: {},
    task: "waves",
    settings: { dropout: 0.5 },
    training: adam(64, 0.003, 5),
    goal: { metric: "meanSquaredError", below: 0.01, within: 1000 },
  },
  // A decoder that is told every value, and that may be wrong by much: the divergence falls to 0, the code says nothing.
  {
    id: "sequence-vae-collapse",
    model: "sequence-vae",
    sizes: { noise: 0.5, warm: 1 },
    task: "waves",
    settings: { dropout: 0 },
    training: adam(64, 0.003, 5),
    goal: { metric: "meanSquaredError", below: 0.025, within: 600 },
  },
];
