/** What the model `dnc` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
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
    id: "dnc-priority-sort",
    model: "dnc",
    sizes: { unit: 64, slot: 12, width: 12, head: 2, controller: "feedforward" },
    task: "priority-sort",
    settings: { bits: 6, items: 6, answers: 4 },
    training: adam(64, 0.005, 10),
    goal: { metric: "wrongBits", below: 0.5, within: 4000 },
  },
];

export const published: Published = {
  "dnc-copy": {
    value: "no figure for copy; 100 000 iterations are the default of repeat copy",
    source: "google-deepmind/dnc, train.py",
    differs: "6 bits, up to 8 patterns",
  },
  "dnc-priority-sort": {
    value: "sorted in a figure, without a number",
    source: "Graves, Wayne & Danihelka 2014, with an NTM; as reported, unverified",
    differs: "20 patterns of 8 bits there; 6 of 6 bits",
  },
};
