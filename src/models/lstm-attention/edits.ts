/** Guided edits of the model `lstm-attention`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "alike",
    changes: [{ find: "softmax[time](where(known, likeness, -1e9))", replace: "normalise[time](known + 1e-9)" }],
    en: {
      name: "Look at everything alike",
      expect: "Attention becomes one even grey: Seen is the mean of the past. What stood out in it is lost.",
    },
    zh: { name: "对过去一视同仁", expect: "“注意力”变成均匀的灰色，“读出”只是过去的平均，其中突出的东西没有了。" },
  },
  {
    id: "last",
    changes: [{ find: "known = upto[time](step)", replace: "known = onehot[time](step - 1)" }],
    en: {
      name: "Look one step back only",
      expect: "Attention is one cell beside the diagonal. What is left is the memory of the LSTM itself.",
    },
    zh: { name: "只看前一步", expect: "“注意力”只是对角线旁的一格，剩下的就是 LSTM 自己的记忆。" },
  },
  {
    id: "output",
    changes: [{ find: "use lstm(x, seen) as ctrl[unit]", replace: "use lstm(x) as ctrl[unit]" }],
    en: {
      name: "Use the past in the output only",
      expect:
        "The controller no longer hears what was found, so it cannot ask a second question about it. The answer still can use it.",
    },
    zh: { name: "只在输出中用到过去", expect: "控制器听不到找到了什么，无法据此再问；回答仍可以用到它。" },
  },
];
