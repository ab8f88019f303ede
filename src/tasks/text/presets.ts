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
  value: "2.0–2.1 bits",
  source: "karpathy/char-rnn, README, 1.395 nats in a checkpoint's name",
  differs:
    "2 × 128 LSTM there, 30 epochs in sequence; here one layer and 1500 windows of 32 × 48 characters, 2.3 passes over the text",
};

export const published: Published = { "gru-shakespeare": figure, "lstm-shakespeare": figure };
