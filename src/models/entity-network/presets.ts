/** What the model `entity-network` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "entity-network-one-fact",
    model: "entity-network",
    sizes: { width: 32, entity: 10 },
    task: "story",
    settings: { kind: "one-fact" },
    training: adam(32, 0.01, 10),
    goal: { metric: "accuracy", above: 0.95, within: 1000 },
  },
];

export const published: Published = {
  "entity-network-one-fact": {
    value: "99.5 % on the mean of 20 tasks",
    source: "facebookarchive/MemNN, EntNet-babi, README",
    differs: "one task, sentences of our own, 300 updates instead of 200 epochs of 10 000 questions",
  },
};
