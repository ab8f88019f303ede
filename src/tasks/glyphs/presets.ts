/** Real glyphs: the small background set of Omniglot, for figures beside published ones. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

const files = { zip: "omniglot/images_background_small1.zip" };

export const presets: readonly Preset[] = [
  {
    id: "prototype-omniglot",
    model: "prototype",
    sizes: {},
    task: "glyphs",
    settings: { source: "own", augment: "on" },
    files,
    training: adam(32, 0.003, 10),
    goal: { metric: "sight2", above: 0.8, within: 800, from: 800 },
    isOffered: false,
  },
  {
    id: "mann-lrua-omniglot",
    model: "mann-lrua",
    sizes: { unit: 64, slot: 32, width: 32, head: 1 },
    task: "glyphs",
    settings: { source: "own", augment: "on", eye: "omniglot" },
    files,
    training: adam(32, 0.005, 5),
    // More slowly from there on: what is left then is noise.
    changes: [{ update: 6000, key: "learningRate", value: 0.001 }],
    // The paper's figure.
    goal: { metric: "sight2", above: 0.828, within: 7000, from: 7000 },
    isOffered: false,
  },
];

export const published: Published = {
  "prototype-omniglot": {
    value: "98.8 % of five classes from one example",
    source: "Snell et al. 2017, Omniglot, as quoted in jakesnell/prototypical-networks, issue 2",
    differs:
      "108 characters of 14 × 14 pixels to train on here, over a thousand of 28 × 28 there; dense layers; classes that come in one by one in any order",
  },
  "mann-lrua-omniglot": {
    value: "82.8 % at the second showing, 94.9 % at the fifth",
    source: "Santoro et al. 2016, Omniglot, as quoted in karpathy/paper-notes, issue 6",
    differs:
      "108 characters to train on here, over a thousand there; an eye trained beforehand on these 108 characters, none of those held out; a learned strength; held out: other characters of the same alphabets",
  },
};
