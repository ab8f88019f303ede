/** A real text: shakespeare's plays, for figures beside published ones. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

const files = { text: "tinyshakespeare.txt" };
/** Half as fast every so often: what is learnt late is fine print. */
const slower = [
  { update: 700, key: "learningRate", value: 0.0025 },
  { update: 1100, key: "learningRate", value: 0.00125 },
  { update: 1350, key: "learningRate", value: 0.0006 },
];

export const presets: readonly Preset[] = ["gru", "lstm"].map((model) => ({
  id: `${model}-shakespeare`,
  model,
  sizes: { unit: 128 },
  task: "text",
  settings: { sample: "own", window: 48 },
  files,
  training: adam(32, 0.005, 5),
  changes: slower,
  goal: { metric: "bitsPerCharacter", below: model === "gru" ? 2.7 : 2.9, within: 1500, from: 1500 },
  isOffered: false,
}));

const figure = {
  value: "a loss of 1.88 nats = 2.71 bits",
  source: "karpathy/nanoGPT, README, its run on a CPU",
  differs:
    "a transformer of 4 layers and 128 units there, 2000 updates of 12 × 64 characters; here one recurrent layer and 1500 of 32 × 48",
};

export const published: Published = { "gru-shakespeare": figure, "lstm-shakespeare": figure };
