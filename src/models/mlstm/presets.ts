/** What the model `mlstm` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "mlstm-associative",
    isTypical: true,
    model: "mlstm",
    sizes: { unit: 32, head: 2, key: 16, value: 16, layer: 2 },
    task: "associative",
    settings: { keys: 16, values: 16, pairs: 8 },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 1000 },
  },
];

export const published: Published = {
  "mlstm-associative": {
    value: "solved, where LSTM is not",
    source: "NX-AI/xlstm, README, without a number",
    differs: "8192 tokens there; 32",
  },
};
