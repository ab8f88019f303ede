/** Guided edits of the model `gru`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "update",
    changes: [
      { find: "gate z = sigmoid(linear[unit](x, h))\n", replace: "" },
      { find: "h' = (1 - z) * n + z * h", replace: "h' = n + 0" },
    ],
    en: {
      name: "Remove the update gate",
      expect:
        "Every step rewrites every unit: no row of Hidden holds still. Expect Recall and Adding to stay far behind the original.",
    },
    zh: {
      name: "去掉更新门",
      expect: "每一步都重写每个单元，“隐状态”没有一行能保持不动。回忆和加法都会远远落后于原文。",
    },
  },
  {
    id: "reset",
    changes: [
      { find: "gate r = sigmoid(linear[unit](x, h))\n", replace: "" },
      {
        find: "# the reset gate acts after the product, as in cuDNN and PyTorch\nrecall = linear[unit](h)\n",
        replace: "",
      },
      { find: "tanh(linear[unit](x) + r * recall)", replace: "tanh(linear[unit](x, h))" },
    ],
    en: {
      name: "Remove the reset gate",
      expect:
        "The candidate always sees the whole old state. With a third fewer weights Adding is learned nearly as soon, and Recall less exactly: the update gate does most of the work.",
    },
    zh: {
      name: "去掉重置门",
      expect: "候选值总能看到全部旧状态。权重少三分之一，加法几乎一样早学会，回忆则不够精确：主要的工作由更新门完成。",
    },
  },
  {
    id: "before",
    changes: [
      {
        find: "# the reset gate acts after the product, as in cuDNN and PyTorch\nrecall = linear[unit](h)\n",
        replace: "# the reset gate acts before the product, as in Cho et al., 2014\nrecall = r * h\n",
      },
      { find: "tanh(linear[unit](x) + r * recall)", replace: "tanh(linear[unit](x, recall))" },
    ],
    en: {
      name: "Reset before the product",
      expect:
        "The gate now acts on Hidden itself, as in the paper of 2014. Two ways to write one idea: expect losses that are much alike.",
    },
    zh: {
      name: "先重置，再相乘",
      expect: "这个门直接作用于“隐状态”，与 2014 年的论文一致。同一想法的两种写法：两条损失曲线应当相近。",
    },
  },
];
