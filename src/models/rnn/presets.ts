/** What the model `rnn` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "rnn-parity",
    model: "rnn",
    sizes: { unit: 32 },
    task: "parity",
    settings: { from: 1, to: 10, scored: "every", beyond: 4 },
    training: adam(64, 0.003, 1),
    goal: { metric: "accuracy", above: 0.99, within: 2000 },
  },
  // The same as lstm-distractors but for the model: what is to be seen is that it does not come out.
  {
    id: "rnn-distractors",
    model: "rnn",
    sizes: { unit: 32 },
    task: "distractors",
    settings: { symbols: 4, length: 2, distractors: 30 },
    training: adam(32, 0.005, 1),
    goal: { metric: "accuracy", below: 0.4, within: 1500, from: 1500 },
  },
  {
    id: "rnn-continual",
    model: "rnn",
    sizes: { unit: 100 },
    task: "continual",
    settings: { replay: 0 },
    training: adam(64, 0.001, 5),
    // What is to be seen is that all but the last part are forgotten.
    goal: { metric: "accuracy", below: 0.3, within: 1000, from: 1000 },
  },
  {
    id: "rnn-continual-replay",
    model: "rnn",
    sizes: { unit: 100 },
    task: "continual",
    settings: { replay: 100 },
    training: adam(64, 0.001, 5),
    goal: { metric: "accuracy", above: 0.8, within: 1000, from: 1000 },
  },
];
