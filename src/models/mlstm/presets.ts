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
    value: "no number: a matrix memory “is very beneficial” there",
    source: "NX-AI/xlstm, README, multi-query recall",
    differs: "many questions after all pairs there; here each key comes again at some time",
  },
};
