/** Guided edits of the model `gated-deltanet`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "forget",
    changes: [
      { find: "  gate f = sigmoid(linear[head](normed, bias: 4))\n", replace: "" },
      { find: "recalled = f * sum[key](k * memory)", replace: "recalled = sum[key](k * memory)" },
      { find: "memory' = f * memory + k", replace: "memory' = memory + k" },
      { find: "erased = (1 - f) * memory + beta * k * recalled", replace: "erased = beta * k * recalled" },
    ],
    en: {
      name: "Remove the forget gate",
      expect:
        "Nothing fades any more: a value goes only when its own key is written again. What is left is DeltaNet with an output gate.",
    },
    zh: {
      name: "去掉遗忘门",
      expect: "不再有整体的消退：只有同一个键再次写入时旧值才离开。剩下的是带输出门的 DeltaNet。",
    },
  },
  {
    id: "tie",
    changes: [
      { find: "  gate beta = sigmoid(linear[head](normed))\n", replace: "" },
      { find: "(linear[head](normed, bias: 4))\n", replace: "(linear[head](normed, bias: 4))\n  gate beta = 1 - f\n" },
    ],
    en: {
      name: "Tie the write to 1 − f",
      expect:
        "It writes only as much as it forgets. At the start the forget gate is near 1, so that it begins by hardly writing at all.",
    },
    zh: { name: "让写入等于 1 − f", expect: "忘掉多少才写入多少。遗忘门开始时接近 1，所以一开始几乎不写。" },
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
        "What Memory answers goes on in full at every step, wanted or not. The layers after it have to tell the two apart.",
    },
    zh: { name: "去掉输出门", expect: "“记忆”的回答在每一步都全部往后传，无论要不要。后面的层得自己分辨。" },
  },
];
