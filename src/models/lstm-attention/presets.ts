/** What the model `lstm-attention` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "lstm-attention-dates",
    model: "lstm-attention",
    sizes: { unit: 64 },
    task: "translation",
    settings: {},
    training: adam(32, 0.005, 10),
    goal: { metric: "wholeAnswers", above: 0.9, within: 1500 },
  },
  {
    id: "lstm-attention-numbers",
    model: "lstm-attention",
    sizes: { unit: 64 },
    task: "translation",
    settings: { pair: "words-digits" },
    training: adam(32, 0.005, 10),
    goal: { metric: "wholeAnswers", above: 0.9, within: 1500 },
  },
];
