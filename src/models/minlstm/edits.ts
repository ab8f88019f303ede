/** Guided edits of the model `minlstm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "sum",
    changes: [
      {
        find: "  # together they are 1: the scale of h does not depend on the length\n  gate keep = f / (f + i)\n  gate take = i / (f + i)\n  h' = keep * h + take * n",
        replace: "  h' = f * h + i * n",
      },
    ],
    en: {
      name: "Use the two gates as they are",
      expect:
        "Hidden may now add up instead of averaging, and forget while it takes nothing in. Adding of 100 numbers is learned later: an error below 0.005 after 400 updates with one seed and not in 500 with another, where the original needs 150 and 250.",
    },
    zh: {
      name: "直接使用两个门",
      expect:
        "“隐状态”现在可以累加而不是平均，也可以什么都不收就遗忘。100 个数的加法学得更晚：误差降到 0.005 以下，一个种子要 400 次更新，另一个 500 次内做不到；原文分别要 150 和 250 次。",
    },
  },
  {
    id: "state",
    changes: [
      {
        find: "gate   f = sigmoid(linear[unit](normed, bias: forget))",
        replace: "gate   f = sigmoid(linear[unit](normed, h, bias: forget))",
      },
      { find: "gate   i = sigmoid(linear[unit](normed))", replace: "gate   i = sigmoid(linear[unit](normed, h))" },
    ],
    en: {
      name: "Let the gates see Hidden",
      expect:
        "Half as many weights again. Adding of 100 numbers is learned no sooner, after 200 updates: a mark can be seen in the input alone.",
    },
    zh: {
      name: "让门看到“隐状态”",
      expect: "权重多出一半。100 个数的加法并不学得更早，仍要 200 次更新：标记单从输入就能看到。",
    },
  },
  {
    id: "tie",
    changes: [{ find: "gate   i = sigmoid(linear[unit](normed))", replace: "gate   i = 1 - f" }],
    en: {
      name: "Tie the input gate to 1 − f",
      expect:
        "That is minGRU: Keeps is the forget gate itself. With a quarter fewer weights Adding of 100 numbers is learned a little later, after 250 and 300 updates with two seeds.",
    },
    zh: {
      name: "让输入门等于 1 − f",
      expect:
        "这就是 minGRU：“保留份额”就是遗忘门本身。权重少四分之一，100 个数的加法学得稍晚，两个种子分别要 250 和 300 次更新。",
    },
  },
];
