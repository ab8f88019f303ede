/** Guided edits of the model `hopfield`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "sharp",
    changes: [{ find: "number beta = 1 in 0.01..64", replace: "number beta = 16 in 0.01..64" }],
    en: {
      name: "Ask more sharply",
      expect: "With β at 16 the likeliest pattern takes all: Attention settles in one iteration.",
    },
    zh: { name: "问得更尖锐", expect: "β 为 16 时，最像的模式独占一切：“注意力”一次迭代就定下来。" },
  },
  {
    id: "alike",
    changes: [{ find: "some * softmax[time](likeness)", replace: "some * normalise[time](known + 1e-9)" }],
    en: {
      name: "Give every pattern the same weight",
      expect:
        "Attention is even, and what comes back is the mean of all stored patterns: the blur in which memories run together.",
    },
    zh: { name: "给每个模式同样的权重", expect: "“注意力”均匀分布，取回的是所有模式的平均：记忆混成一片的样子。" },
  },
  {
    id: "settled",
    changes: [{ find: "put[time](memory, step, query)", replace: "put[time](memory, step, pattern)" }],
    en: {
      name: "Store what was retrieved",
      expect:
        "What is stored is the pattern that it settled on, not what was shown: the first one decides what the next can become.",
    },
    zh: { name: "存下取回的模式", expect: "存下的是稳定后的模式，而不是看到的：第一个模式决定了后来的能变成什么。" },
  },
];
