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
  withoutConvolution,
];
