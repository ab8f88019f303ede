/** What the model `kv-memory` is known to learn. */
import { adam, type Preset, type Published } from "../../core/preset.ts";

export const presets: readonly Preset[] = [
  {
    id: "kv-memory-one-hop",
    model: "kv-memory",
    sizes: { width: 32, hop: 1 },
    task: "triples",
    settings: { hops: 1 },
    training: adam(64, 0.01, 5),
    goal: { metric: "accuracy", above: 0.97, within: 400 },
  },
  {
    id: "kv-memory-graph",
    model: "kv-memory",
    sizes: { width: 32, hop: 2 },
    task: "triples",
    settings: { hops: 2 },
    training: adam(64, 0.01, 5),
    goal: { metric: "accuracy", above: 0.97, within: 400 },
  },
  {
    id: "kv-memory-three-hops",
    model: "kv-memory",
    sizes: { width: 32, hop: 3 },
    task: "triples",
    settings: { hops: 3 },
    training: adam(64, 0.01, 5),
    goal: { metric: "accuracy", above: 0.97, within: 800 },
  },
  {
    id: "kv-memory-service",
    model: "kv-memory",
    sizes: { width: 32, hop: 1 },
    task: "service",
    settings: {},
    training: adam(32, 0.01, 5),
    goal: { metric: "accuracy", above: 0.95, within: 1000 },
  },
];

export const published: Published = {
  "kv-memory-one-hop": {
    value: "93.9 % of first answers",
    source: "Miller et al. 2016, WikiMovies with a knowledge base; as reported, unverified",
    differs: "16 entities and 24 facts, drawn anew for every question, instead of a graph of films",
  },
  "kv-memory-graph": {
    value: "93.9 % of first answers",
    source: "Miller et al. 2016, WikiMovies with a knowledge base; as reported, unverified",
    differs: "16 entities and 24 facts, drawn anew for every question, instead of a graph of films",
  },
  "kv-memory-three-hops": {
    value: "93.9 % of first answers",
    source: "Miller et al. 2016, WikiMovies with a knowledge base; as reported, unverified",
    differs: "16 entities and 24 facts, drawn anew for every question, instead of a graph of films",
  },
};
