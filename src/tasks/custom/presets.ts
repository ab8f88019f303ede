/** Tasks that were made of rules, without code, and models that learn them. */
import { adam, type Preset } from "../../core/preset.ts";
import { exampleText } from "./write-grammar.ts";

export const presets: readonly Preset[] = [
  {
    id: "gru-custom",
    model: "gru",
    sizes: { unit: 96 },
    task: "custom",
    settings: { given: "rules", rules: exampleText("reverse-sort") },
    training: adam(32, 0.005, 1),
    goal: { metric: "wholeAnswers", above: 0.95, within: 2000 },
  },
  {
    id: "ntm-custom",
    model: "ntm",
    sizes: { unit: 64, slot: 16, width: 12, head: 1, controller: "lstm", order: "read-first" },
    task: "custom",
    settings: { given: "rules", rules: exampleText("repeat") },
    training: adam(16, 0.01, 10),
    goal: { metric: "wholeAnswers", above: 0.95, within: 2000 },
  },
  {
    id: "deltanet-custom",
    model: "deltanet",
    sizes: {},
    task: "custom",
    settings: { given: "rules", rules: exampleText("pairs") },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 1000 },
  },
];
