/** What the model `lmu` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "lmu-series",
    model: "lmu",
    sizes: { unit: 32, degree: 12, theta: 36 },
    task: "series",
    settings: { series: "mackey-glass", horizon: 6, length: 48 },
    training: adam(32, 0.005, 1),
    goal: { metric: "normalisedError", below: 0.05, within: 1000 },
  },
];
