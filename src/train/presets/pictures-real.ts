/** Real pictures, for figures beside published ones: MNIST's test digits, and the small background set of Omniglot. */
import type { LiveChange } from "../experiment.ts";
import { adam, type Preset } from "./preset.ts";

const mnist = { images: "mnist/t10k-images-idx3-ubyte.gz", labels: "mnist/t10k-labels-idx1-ubyte.gz" };
const omniglot = { zip: "omniglot/images_background_small1.zip" };

/** From `update` on in smaller steps: what is left then is noise. */
function slower(update: number, learningRate: number): readonly LiveChange[] {
  return [{ update, key: "learningRate", value: learningRate }];
}

const publishedRows = {
  value: "98.9 % of MNIST by rows with Adam",
  source: "roatienza/Deep-Learning-Experiments, notebook",
  differs: "60 000 digits to train on there; here 8 996 of the 10 000 test digits, the other 1 004 held out",
};

export const realPictures: readonly Preset[] = [
  {
    id: "lstm-mnist",
    model: "lstm",
    sizes: { unit: 128 },
    task: "digits",
    settings: { source: "own", scan: "rows" },
    files: mnist,
    training: adam(64, 0.003, 1),
    changes: slower(1500, 0.0005),
    goal: { metric: "accuracy", above: 0.97, within: 2000, from: 2000 },
    published: publishedRows,
    isOffered: false,
  },
  {
    id: "cnn-lstm-mnist",
    model: "cnn-lstm",
    sizes: { unit: 64 },
    task: "digits",
    settings: { source: "own", scan: "rows" },
    files: mnist,
    training: adam(64, 0.003, 1),
    changes: slower(700, 0.0005),
    goal: { metric: "accuracy", above: 0.96, within: 1200, from: 1200 },
    published: publishedRows,
    isOffered: false,
  },
  {
    id: "prototype-omniglot",
    model: "prototype",
    sizes: {},
    task: "glyphs",
    settings: { source: "own", augment: "on" },
    files: omniglot,
    training: adam(32, 0.003, 10),
    goal: { metric: "sight2", above: 0.8, within: 800, from: 800 },
    published: {
      value: "98.8 % of five classes from one example",
      source: "Snell et al. 2017, Omniglot, as quoted in jakesnell/prototypical-networks, issue 2",
      differs:
        "108 characters of 14 × 14 pixels to train on here, over a thousand of 28 × 28 there; dense layers; classes that come in one by one in any order",
    },
    isOffered: false,
  },
  {
    id: "mann-lrua-omniglot",
    model: "mann-lrua",
    sizes: { unit: 64, slot: 32, width: 32, head: 1 },
    task: "glyphs",
    settings: { source: "own", augment: "on", eye: "trained" },
    files: omniglot,
    training: adam(32, 0.005, 5),
    changes: slower(6000, 0.001),
    goal: { metric: "sight2", above: 0.65, within: 7000, from: 7000 },
    published: {
      value: "82.8 % at the second sight, 94.9 % at the fifth",
      source: "Santoro et al. 2016, Omniglot, as quoted in karpathy/paper-notes, issue 6",
      differs: "108 characters to train on here, over a thousand there; an eye trained beforehand on made-up glyphs",
    },
    isOffered: false,
  },
];
