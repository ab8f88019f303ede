/** Guided edits of the model `lstm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "forget",
    changes: [
      { find: "number forget = 1 in -5..8\n", replace: "" },
      { find: "  gate   f = sigmoid(linear[unit](x, h, bias: forget) + pf * c)\n", replace: "" },
      { find: "  param pf[unit] = 0\n", replace: "" },
      { find: "  c' = f * c + i * g\n  gate   o", replace: "  c' = c + i * g\n  gate   o" },
      { find: "  gate   f = sigmoid(linear[unit](x, h, bias: forget))\n", replace: "" },
      { find: "  c' = f * c + i * g\nend", replace: "  c' = c + i * g\nend" },
    ],
    en: {
      name: "Remove the forget gate",
      expect:
        "Cell can only add and never lets go: its rows grow. Recall hardly suffers; Dynamic n-grams (context 2, length 40) does: after 800 updates it is still 2 to 5 bits above the optimum, where the original needs 700 at most to come below 1.5.",
    },
    zh: {
      name: "去掉遗忘门",
      expect:
        "“细胞状态”只能累加，从不放手，各行会越来越大。回忆几乎不受影响；动态 n 元（上下文 2，长度 40）则受影响：800 次更新后仍比最优多 2 到 5 比特，原文最多 700 次就降到 1.5 以下。",
    },
  },
  {
    id: "tie",
    changes: [
      { find: "  gate   i = sigmoid(linear[unit](x, h) + pi * c)\n", replace: "" },
      { find: "  param pi[unit] = 0\n", replace: "" },
      { find: "  c' = f * c + i * g\n  gate   o", replace: "  c' = f * c + (1 - f) * g\n  gate   o" },
      { find: "  gate   i = sigmoid(linear[unit](x, h))\n", replace: "" },
      { find: "  c' = f * c + i * g\nend", replace: "  c' = f * c + (1 - f) * g\nend" },
    ],
    en: {
      name: "Tie the input gate to 1 − f",
      expect:
        "A unit takes in as much as it gives up, so Cell stays between −1 and 1. With a quarter fewer weights Recall ends about where the original does, and Adding is learned sooner.",
    },
    zh: {
      name: "让输入门等于 1 − f",
      expect:
        "一个单元放掉多少就收进多少，“细胞状态”始终在 −1 与 1 之间。权重少四分之一，回忆最后与原文差不多，加法学得更早。",
    },
  },
  {
    id: "output",
    changes: [
      { find: "  gate   o = sigmoid(linear[unit](x, h) + po * c')\n", replace: "" },
      { find: "  param po[unit] = 0\n", replace: "" },
      { find: "  gate   o = sigmoid(linear[unit](x, h))\n", replace: "" },
      { find: "h' = o * tanh(c')", replace: "h' = tanh(c')" },
    ],
    en: {
      name: "Remove the output gate",
      expect:
        "Hidden is Cell, squeezed, at every step. Recall is learned as fast or faster; Adding, where Hidden should keep still between the marks, much later.",
    },
    zh: {
      name: "去掉输出门",
      expect:
        "“隐状态”在每一步就是压缩后的“细胞状态”。回忆学得一样快甚至更快；加法要求“隐状态”在两个标记之间保持安静，要晚得多。",
    },
  },
];
