/** Applications: stories, graphs, pictures, names, waves. */
import { adam, type Preset } from "./preset.ts";

export const applications: readonly Preset[] = [
  {
    id: "memn2n-one-fact",
    model: "memn2n",
    sizes: { width: 32, hop: 3 },
    task: "story",
    settings: { kind: "one-fact" },
    training: adam(32, 0.01, 1.25),
    goal: { metric: "accuracy", above: 0.95, within: 1000 },
  },
  {
    id: "kv-memory-graph",
    model: "kv-memory",
    sizes: { width: 32, hop: 2 },
    task: "triples",
    settings: { hops: 2 },
    training: adam(64, 0.01, 10),
    goal: { metric: "accuracy", above: 0.97, within: 800 },
  },
  {
    id: "bilstm-entities",
    model: "bilstm",
    sizes: { unit: 32 },
    task: "entities",
    settings: {},
    training: adam(32, 0.005, 10),
    goal: { metric: "entityF1", above: 0.97, within: 500 },
  },
  {
    id: "gru-sessions",
    model: "gru",
    sizes: { unit: 64 },
    task: "sessions",
    settings: {},
    training: adam(32, 0.005, 5),
    goal: { metric: "recallAt10", above: 0.83, within: 800 },
  },
  {
    id: "deltanet-glyphs",
    model: "deltanet",
    sizes: { unit: 64 },
    task: "glyphs",
    settings: { eye: "trained" },
    training: adam(32, 0.003, 1),
    goal: { metric: "sight2", above: 0.8, within: 1000 },
  },
  {
    id: "sequence-vae-waves",
    model: "sequence-vae",
    sizes: {},
    task: "waves",
    settings: { dropout: 0.5 },
    training: adam(64, 0.003, 5),
    goal: { metric: "meanSquaredError", below: 0.01, within: 1000 },
  },
];
