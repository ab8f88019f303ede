/** Recall of many pairs of keys and values (MQAR, Arora et al. 2023), alike for every model: what differs is the model. */
import { adam } from "../core/preset.ts";
import type { Reproduction } from "./reproduction.ts";

type Own = Pick<Reproduction, "id" | "paper" | "claim"> & { readonly model: string };

/** The side of its memory is 8: of the 16 keys, the columns 9 to 16 ask for more than a plain sum holds. */
export function mqar({ model, ...own }: Own): Reproduction {
  return {
    ...own,
    experiment: {
      model,
      sizes: { unit: 32, head: 1, key: 8, value: 16, layer: 1 },
      task: "associative",
      settings: { keys: 16, values: 16, pairs: 8 },
      training: adam(64, 0.005, 1),
    },
    updates: 900,
    analysis: "capacity",
    picture: "answer",
    seeds: [301, 302, 303],
    ours: { of: "columns", grid: "recall", from: 9, to: 16 },
  };
}
