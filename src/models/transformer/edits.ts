/** Guided edits of the model `transformer`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "position",
    changes: [{ find: "option position = learned | none", replace: "option position = none | learned" }],
    en: {
      name: "Take the positions away",
      expect:
        "The same keys and values in another order give the same answer: what is left of order is which steps lie before.",
    },
    zh: { name: "去掉位置", expect: "同样的键和值换个次序，答案也一样：剩下的次序只是哪些步在前面。" },
  },
  {
    id: "now",
    changes: [{ find: "where(upto[time](step + 1),", replace: "where(onehot[time](step)," }],
    en: {
      name: "Look at the present only",
      expect:
        "Attention is one cell on the diagonal: nothing is carried from one step to another, and the loss stops where guessing stops.",
    },
    zh: {
      name: "只看现在",
      expect: "“注意力”只是对角线上的一格：没有什么从一步带到另一步，损失停在靠猜能达到的地方。",
    },
  },
  {
    id: "residual",
    changes: [
      { find: "middle = stream + linear[unit](answer)", replace: "middle = linear[unit](answer)" },
      { find: "stream' = middle + linear[unit](inside)", replace: "stream' = linear[unit](inside)" },
    ],
    en: {
      name: "Remove the residual stream",
      expect:
        "Each layer sees only what the one before it made, and the gradient has no short way back. See how much later the loss falls, and how much later with one more layer.",
    },
    zh: {
      name: "去掉残差流",
      expect: "每一层只看到前一层做出的东西，梯度没有近路可走。看损失晚多少才下降，多加一层又晚多少。",
    },
  },
];
