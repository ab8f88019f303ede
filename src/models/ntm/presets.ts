/** What the model `ntm` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "ntm-copy",
    model: "ntm",
    sizes: { unit: 64, slot: 20, width: 12, head: 1, controller: "lstm", order: "read-first" },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: adam(16, 0.01, 10),
    goal: { metric: "wrongBits", below: 0.1, within: 1500 },
  },
  {
    id: "ntm-repeat-copy",
    model: "ntm",
    sizes: { unit: 64, slot: 12, width: 12, head: 1, controller: "lstm", order: "read-first" },
    task: "repeat-copy",
    settings: { bits: 4, from: 1, to: 3, repeats: 3 },
    training: adam(32, 0.01, 10),
    goal: { metric: "wrongBits", below: 0.1, within: 4000 },
  },
  {
    id: "ntm-associative-recall",
    model: "ntm",
    sizes: { unit: 64, slot: 20, width: 12, head: 2, controller: "lstm", order: "read-first" },
    task: "associative-recall",
    settings: { bits: 6, from: 2, to: 4, itemLength: 1 },
    training: adam(64, 0.01, 10),
    goal: { metric: "wrongBits", below: 0.1, within: 3000 },
  },
];

export const published: Published = {
  "ntm-copy": {
    value: "fast on seed 7; other seeds “should converge in less than 30K iterations” of one sequence",
    source: "loudinthecloud/pytorch-ntm, README",
    differs: "8 bits, up to 20 patterns and 128 slots there; 6 bits, up to 8 patterns and 20 slots",
  },
  "ntm-repeat-copy": {
    value: "solved in a figure, without a number",
    source: "Graves, Wayne & Danihelka 2014; as reported, unverified",
    differs: "up to 10 patterns and 10 repeats of 8 bits there; up to 3 and 3 of 4 bits",
  },
  "ntm-associative-recall": {
    value: "about 20 000 iterations",
    source: "kaishengtai/torch-ntm, tasks/recall.lua",
    differs: "items of three patterns, up to six of them there; one pattern, up to four",
  },
};
