/** What the model `prototype` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "prototype-glyphs",
    isTypical: true,
    model: "prototype",
    sizes: {},
    task: "glyphs",
    settings: {},
    training: adam(32, 0.003, 10),
    goal: { metric: "sight2", above: 0.9, within: 500 },
  },
  {
    id: "prototype-continual",
    model: "prototype",
    sizes: {},
    task: "continual",
    settings: { protocol: "by-showing", shown: 10 },
    training: adam(64, 0.001, 5),
    goal: { metric: "accuracy", above: 0.8, within: 1000, from: 1000 },
  },
];

export const published: Published = {
  "prototype-glyphs": {
    value: "98.8 % of five classes from one example",
    source: "Snell et al. 2017, Omniglot, as quoted in jakesnell/prototypical-networks, issue 2",
    differs: "made-up glyphs of 14 × 14 pixels, dense layers, classes that come in one by one in any order",
  },
};
