/** Guided edits of the model `slstm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "forget",
    changes: [
      { find: "hold = linear[unit](x, h, bias: 3..6)\n", replace: "" },
      { find: "held = stabiliser - softplus(-hold)", replace: "held = stabiliser + 0" },
    ],
    en: {
      name: "Remove the forget gate",
      expect:
        "Cell and Normaliser only take in: Hidden is an average over all that came, each weighted by its input gate.",
    },
    zh: {
      name: "去掉遗忘门",
      expect: "“细胞状态”和“归一化量”只进不出：“隐状态”是到来的一切的平均，各由当时的输入门加权。",
    },
  },
  {
    id: "ordinary",
    changes: [
      { find: "state stabiliser[unit] = -30\n", replace: "" },
      {
        find: "# the input gate is exponential; the stabiliser is taken off both gates, and cancels in c / normaliser\nheld = stabiliser - softplus(-hold)\nstabiliser' = max(held, open)\n",
        replace: "",
      },
      { find: "exp(held - stabiliser')", replace: "sigmoid(hold)" },
      { find: "exp(open - stabiliser')", replace: "sigmoid(open)" },
    ],
    en: {
      name: "Use ordinary gates",
      expect:
        "Both gates end at 1, as in an LSTM, and the stabiliser is not needed. No single step can outweigh all the others any more.",
    },
    zh: {
      name: "改用普通的门",
      expect: "两个门都以 1 为上限，与 LSTM 一样，不再需要稳定项。再没有哪一步能压过其余的一切。",
    },
  },
  {
    id: "output",
    changes: [
      { find: "gate   o = sigmoid(linear[unit](x, h))\n", replace: "" },
      { find: "h' = o * c' / normaliser'", replace: "h' = c' / normaliser'" },
    ],
    en: { name: "Remove the output gate", expect: "Hidden shows Cell, averaged, at every step, wanted or not." },
    zh: { name: "去掉输出门", expect: "“隐状态”在每一步都显示平均后的“细胞状态”，无论要不要。" },
  },
];
