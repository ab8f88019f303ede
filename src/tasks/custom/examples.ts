/** Grammars to begin with: what the benchmarks ask for, each in a few lines. */
import type { Draft } from "./grammar.ts";

export interface Example {
  /** Its name is `custom.example.<id>`. */
  readonly id: string;
  readonly draft: Draft;
}

const letters = { from: "a", to: "h" } as const;
const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const;

export const examples: readonly Example[] = [
  {
    id: "reverse-sort",
    draft: {
      alphabet: { from: "a", to: "f" },
      phases: [
        { show: { name: "x", length: [2, 4] } },
        { marker: "⇄" },
        { answer: { of: "x", rule: ["reverse"] } },
        { marker: "↑" },
        { answer: { of: "x", rule: ["sort"] } },
      ],
    },
  },
  {
    id: "copy",
    draft: {
      alphabet: letters,
      phases: [{ show: { length: [1, 8] } }, { marker: "|" }, { answer: { rule: ["copy"] } }],
    },
  },
  {
    id: "reverse",
    draft: {
      alphabet: letters,
      phases: [{ show: { length: [2, 6] } }, { marker: "|" }, { answer: { rule: ["reverse"] } }],
    },
  },
  {
    id: "sort",
    draft: {
      alphabet: letters,
      phases: [{ show: { length: [2, 6], distinct: true } }, { marker: "|" }, { answer: { rule: ["sort"] } }],
    },
  },
  {
    id: "repeat",
    draft: {
      alphabet: { bits: 3 },
      phases: [{ show: { length: [1, 3] } }, { marker: "|" }, { answer: { rule: [{ repeat: 2 }], end: true } }],
    },
  },
  {
    id: "delay",
    draft: {
      alphabet: ["a", "b", "c", "d", "x", "y"],
      phases: [
        { show: { length: 4, from: ["a", "b", "c", "d"] } },
        { distract: { length: [0, 8], from: ["x", "y"] } },
        { wait: [0, 12] },
        { marker: "|" },
        { answer: { rule: ["copy"] } },
      ],
    },
  },
  {
    id: "filter",
    draft: {
      alphabet: ["a", "e", "i", "b", "c", "d"],
      phases: [{ show: { length: [2, 6] } }, { marker: "|" }, { answer: { rule: [{ keep: ["a", "e", "i"] }] } }],
    },
  },
  {
    id: "count",
    draft: {
      alphabet: ["a", "b", ...digits],
      phases: [
        { show: { length: [2, 8], from: ["a", "b"] } },
        { marker: "|" },
        { answer: { rule: [{ count: ["a"] }] } },
      ],
    },
  },
  {
    id: "parity",
    draft: {
      alphabet: ["0", "1"],
      phases: [{ show: { length: [1, 12] } }, { marker: "|" }, { answer: { rule: ["sum"] } }],
    },
  },
  {
    id: "pairs",
    draft: {
      alphabet: ["a", "b", "c", "d", "1", "2", "3", "4"],
      phases: [
        { show: { name: "kv", length: [2, 4], keys: ["a", "b", "c", "d"], values: ["1", "2", "3", "4"] } },
        { marker: "?" },
        { show: { length: 1, among: "kv" } },
        { answer: { rule: [{ lookup: "kv" }] } },
      ],
    },
  },
];

/** What is used where nothing is given. */
export const firstExample = examples[0]?.draft as Draft;
