/** What the model `mann-lrua` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "mann-lrua-glyphs",
    model: "mann-lrua",
    sizes: { unit: 64, slot: 32, width: 32, head: 1 },
    task: "glyphs",
    settings: { eye: "trained" },
    training: adam(32, 0.005, 5),
    goal: { metric: "sight2", above: 0.8, within: 3000 },
  },
];

export const published: Published = {
  "mann-lrua-glyphs": {
    value: "82.8 % at the second showing",
    source: "Santoro et al. 2016, Omniglot, as quoted in karpathy/paper-notes, issue 6",
    differs: "an eye trained beforehand, rows of their own with a learned strength, 90 000 episodes at most",
  },
};
