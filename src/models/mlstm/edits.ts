/** Guided edits of the model `mlstm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "forget",
    changes: [
      { find: "  hold = linear[head](normed, weights: 0, bias: 3..6)\n", replace: "" },
      { find: "held = stabiliser - softplus(-hold)", replace: "held = stabiliser + 0" },
    ],
    en: {
      name: "Remove the forget gate",
      expect:
        "The matrix only takes in. An input gate that opens wide can still outweigh all that came before: watch the gates.",
    },
    zh: { name: "去掉遗忘门", expect: "矩阵只进不出。输入门大开时仍可以压过之前的一切：看这两个门。" },
  },
  {
    id: "normaliser",
    changes: [
      { find: "state normaliser[head, key], stabiliser[head]", replace: "state stabiliser[head]" },
      { find: "  normaliser' = f * normaliser + i * k\n", replace: "" },
      {
        find: "sum[key](q * memory') / max(abs(dot[key](q, normaliser')), exp(-stabiliser'))",
        replace: "sum[key](q * memory')",
      },
    ],
    en: {
      name: "Answer without the normaliser",
      expect:
        "The answer is a sum now, no longer an average: it grows with what was written. See its colours deepen along the sequence.",
    },
    zh: { name: "不做归一化就回答", expect: "“回答”成为总和，不再是平均：写得越多就越大。看它的颜色沿序列变深。" },
  },
  {
    id: "output",
    changes: [
      { find: "  gate o = sigmoid(linear[head, value](normed))\n", replace: "" },
      { find: "scaled = o * answer", replace: "scaled = answer + 0" },
    ],
    en: {
      name: "Remove the output gate",
      expect:
        "What the matrix answers goes on in full at every step. The layers after it have to tell wanted from unwanted.",
    },
    zh: { name: "去掉输出门", expect: "矩阵的回答在每一步都全部往后传，后面的层得自己分辨要不要。" },
  },
];
