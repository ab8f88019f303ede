/** Guided edits of the networks that store what they are shown and look it up by likeness. */
import type { Edit } from "./edit.ts";

export const storyEdits: Readonly<Record<string, readonly Edit[]>> = {
  "lstm-attention": [
    {
      id: "alike",
      changes: [
        {
          find: "softmax[time](where(known, likeness, -1e9))",
          replace: "normalise[time](known + 1e-9)",
        },
      ],
    },
    { id: "last", changes: [{ find: "known = upto[time](step)", replace: "known = onehot[time](step - 1)" }] },
    { id: "output", changes: [{ find: "use lstm(x, seen) as ctrl[unit]", replace: "use lstm(x) as ctrl[unit]" }] },
  ],
  memn2n: [
    {
      id: "ageless",
      changes: [
        { find: "param age[stage, sentence, width] = normal 0.1\n", replace: "" },
        { find: "at[stage](story, hop) + at[stage](age, hop)", replace: "at[stage](story, hop)" },
        { find: "at[stage](story, hop + 1) + at[stage](age, hop + 1)", replace: "at[stage](story, hop + 1)" },
      ],
    },
    {
      id: "alike",
      changes: [
        {
          find: "softmax[sentence](where(known, score, -1e9))",
          replace: "normalise[sentence](known + 1e-9)",
        },
      ],
    },
    { id: "replace", changes: [{ find: "signed u' = u + response", replace: "signed u' = response + 0" }] },
  ],
  "entity-network": [
    {
      id: "ungated",
      changes: [
        {
          find: "# who is meant: what the slot holds, or whose slot it is\ngate update_gate = sigmoid(sum[width](sentence * held) + sum[width](sentence * key))\n",
          replace: "",
        },
        { find: "held + update_gate * candidate", replace: "held + candidate" },
      ],
    },
    {
      id: "nameless",
      changes: [
        { find: "; one learned key per entity", replace: "" },
        { find: "param key[entity, width] = normal 0.3\n", replace: "" },
        {
          find: "# before anything is told, a slot holds its key\nheld = where(step, memory, key)",
          replace: "held = memory + 0",
        },
        { find: " + sum[width](sentence * key))", replace: ")" },
        { find: "whose = linear[width](key, each: entity)\n", replace: "" },
        { find: "total = own + whose + told", replace: "total = own + told" },
      ],
    },
    {
      id: "unnormed",
      changes: [{ find: "memory' = grown / (norm[width](grown) + 1e-8)", replace: "memory' = grown + 0" }],
    },
  ],
  "kv-memory": [
    {
      id: "same",
      changes: [{ find: "\nvalue = linear[width](x, weights: 0.3)", replace: "\nvalue = key + 0" }],
    },
    {
      id: "alike",
      changes: [
        {
          find: "where(known, softmax[slot](where(known, score, -1e9)), 0)",
          replace: "known * normalise[slot](known + 1e-9)",
        },
      ],
    },
    {
      id: "order",
      changes: [
        { find: "keys' = put[slot](keys, step, key)", replace: "keys' = push[slot](keys, key)" },
        { find: "values' = put[slot](values, step, value)", replace: "values' = push[slot](values, value)" },
      ],
    },
  ],
  "memory-bank": [
    {
      id: "alike",
      changes: [
        {
          find: "softmax[slot](where(known, likeness, -1e9))",
          replace: "normalise[slot](known + 1e-9)",
        },
      ],
    },
    { id: "latest", changes: [{ find: "known = upto[slot](step)", replace: "known = upto[slot](min(step, 1))" }] },
    {
      id: "without",
      changes: [
        { find: "use gru(stored, retrieved, x) as decoder", replace: "use gru(stored, x) as decoder" },
        { find: "output linear(decoder, retrieved)", replace: "output linear(decoder)" },
      ],
    },
  ],
  hopfield: [
    { id: "sharp", changes: [{ find: "number beta = 1 in 0.01..64", replace: "number beta = 16 in 0.01..64" }] },
    {
      id: "alike",
      changes: [{ find: "some * softmax[time](likeness)", replace: "some * normalise[time](known + 1e-9)" }],
    },
    {
      id: "settled",
      changes: [{ find: "put[time](memory, step, query)", replace: "put[time](memory, step, pattern)" }],
    },
  ],
  prototype: [
    {
      id: "latest",
      changes: [
        { find: "total' = total + label * last", replace: "total' = (1 - label) * total + label * last" },
        { find: "count_of' = count_of + abs(label)", replace: "count_of' = max(count_of, abs(label))" },
      ],
    },
    {
      id: "angle",
      changes: [
        {
          find: "sum[width](square(embedding - prototype))",
          replace: "20 * (1 - cosine[width](embedding, prototype))",
        },
      ],
    },
    {
      id: "flat",
      changes: [
        { find: "size unit = 128 in 1..512\n", replace: "" },
        { find: "first = relu(linear[unit](image))\nsecond = relu(linear[unit](first))\n", replace: "" },
        { find: "linear[width](second)", replace: "linear[width](image)" },
      ],
    },
  ],
};
