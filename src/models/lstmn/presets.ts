/** What the model `lstmn` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "lstmn-topic",
    model: "lstmn",
    sizes: { unit: 48, width: 24 },
    task: "text-classification",
    settings: { label: "topic" },
    training: adam(32, 0.005, 5),
    goal: { metric: "accuracy", above: 0.98, within: 500 },
  },
];
