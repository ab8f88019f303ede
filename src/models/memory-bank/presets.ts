/** What the model `memory-bank` is known to learn. */
import { adam, type Preset } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "memory-bank-series",
    model: "memory-bank",
    sizes: { encoder: "linear" },
    task: "series",
    settings: { series: "mackey-glass", horizon: 6, length: 48 },
    training: adam(32, 0.005, 1),
    goal: { metric: "normalisedError", below: 0.06, within: 1500 },
  },
  {
    id: "memory-bank-convolution",
    model: "memory-bank",
    sizes: { encoder: "convolution" },
    task: "series",
    settings: { series: "mackey-glass", horizon: 6, length: 48 },
    training: adam(32, 0.005, 1),
    goal: { metric: "normalisedError", below: 0.06, within: 1500 },
  },
  {
    id: "memory-bank-rnn",
    model: "memory-bank",
    sizes: { encoder: "rnn" },
    task: "series",
    settings: { series: "mackey-glass", horizon: 6, length: 48 },
    training: adam(32, 0.005, 1),
    goal: { metric: "normalisedError", below: 0.06, within: 1500 },
  },
  {
    id: "memory-bank-lstm",
    model: "memory-bank",
    sizes: { encoder: "lstm" },
    task: "series",
    settings: { series: "mackey-glass", horizon: 6, length: 48 },
    training: adam(32, 0.005, 1),
    goal: { metric: "normalisedError", below: 0.06, within: 1500 },
  },
];
