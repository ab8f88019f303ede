/** What the model `bilstm` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "bilstm-entities",
    model: "bilstm",
    sizes: { unit: 32 },
    task: "entities",
    settings: {},
    training: adam(32, 0.005, 10),
    goal: { metric: "entityF1", above: 0.97, within: 500 },
  },
];
