/** One memory after another on the task that shows what it is for. */
import { adam, type Preset } from "./preset.ts";

export const memories: readonly Preset[] = [
  {
    id: "dnc-copy",
    model: "dnc",
    sizes: { unit: 64, slot: 24, width: 12, head: 1, controller: "feedforward" },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: adam(16, 0.01, 10),
    goal: { metric: "wrongBits", below: 0.1, within: 600 },
  },
  {
    id: "mann-copy",
    model: "mann",
    sizes: { unit: 64, slot: 16, width: 32, score: "additive" },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: adam(16, 0.005, 10),
    goal: { metric: "wrongBits", below: 0.1, within: 2500 },
  },
  {
    id: "dnc-priority-sort",
    model: "dnc",
    sizes: { unit: 64, slot: 16, width: 16, head: 2, controller: "feedforward" },
    task: "priority-sort",
    settings: {},
    training: adam(32, 0.005, 10),
    goal: { metric: "wrongBits", below: 0.5, within: 4000 },
  },
];
