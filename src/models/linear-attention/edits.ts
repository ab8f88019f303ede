/** Guided edits of the model `linear-attention`. */
import type { Edit } from "../edit.ts";
import { withoutConvolution } from "../without-convolution.ts";

export const edits: readonly Edit[] = [
  {
    id: "fade",
    changes: [
      {
        find: "  # every write is added; nothing is ever taken out\n",
        replace: "  # every write is added; all of it fades\n",
      },
      { find: "memory' = memory + k * v", replace: "memory' = 0.9 * memory + k * v" },
      { find: "normaliser' = normaliser + k", replace: "normaliser' = 0.9 * normaliser + k" },
    ],
    en: {
      name: "Let all of it fade",
      expect:
        "Memory keeps nine tenths at each step, so that old writes give way. What is asked after a long time is no longer there.",
    },
    zh: { name: "让一切慢慢消退", expect: "“记忆”每一步保留九成，旧的写入逐渐让位。隔很久才问的东西已经不在了。" },
  },
  {
    id: "normaliser",
    changes: [
      { find: "  state normaliser[head, key]\n", replace: "" },
      { find: "  normaliser' = normaliser + k\n", replace: "" },
      { find: "sum[key](q * memory') / (dot[key](q, normaliser') + 1e-6)", replace: "sum[key](q * memory')" },
    ],
    en: {
      name: "Answer without the normaliser",
      expect: "The answer grows with the number of writes: see its colours deepen along the sequence.",
    },
    zh: { name: "不做归一化就回答", expect: "写得越多，“回答”越大：看它的颜色沿序列变深。" },
  },
  {
    id: "keep",
    changes: [
      {
        find: [
          "  amount q = 1 + elu(linear[head, key](xq))",
          "  amount k = 1 + elu(linear[head, key](xk))",
          "  signed v = linear[head, value](xv)",
          "",
          "  # every write is added; nothing is ever taken out",
          "  state memory[head, key, value]",
          "  state normaliser[head, key]",
          "  memory' = memory + k * v",
          "  normaliser' = normaliser + k",
          "  signed answer = sum[key](q * memory') / (dot[key](q, normaliser') + 1e-6)",
        ].join("\n"),
        replace: [
          "  signed q = linear[head, key](xq)",
          "  signed k = linear[head, key](xk)",
          "  signed v = linear[head, value](xv)",
          "",
          "  # nothing is overwritten: keys and values of every timestep stay",
          "  state keys[time, head, key], values[time, head, value]",
          "  keys' = put[time](keys, step, k)",
          "  values' = put[time](values, step, v)",
          "  likeness = dot[key](q, keys') / sqrt(count[key]())",
          "  earlier = where(upto[time](step + 1), 0, -1e9)",
          "  attention look = softmax[time](likeness + earlier)",
          "  signed answer = sum[time](look * values')",
        ].join("\n"),
      },
    ],
    en: {
      name: "Keep every step",
      expect:
        "Attention as in a transformer in place of the matrix: all keys and values stay, and a softmax chooses. See Attention: one cell for each answer.",
    },
    zh: {
      name: "保留每一步",
      expect: "用 Transformer 的注意力代替矩阵：所有键和值都留着，由 softmax 挑选。看“注意力”：每个回答只看一格。",
    },
  },
  withoutConvolution,
];
