/** Guided edits of the model `titans`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "momentum",
    changes: [
      { find: "  gate momentum = sigmoid(linear[head](normed, bias: -2))\n", replace: "" },
      { find: "surprise' = momentum * surprise + k", replace: "surprise' = k" },
    ],
    en: {
      name: "Remove the momentum",
      expect:
        "A surprise writes once, at its own step, and does not go on. What is left learns like DeltaNet with weight decay.",
    },
    zh: { name: "去掉动量", expect: "意外只在当时写一次，不再延续。剩下的像带权重衰减的 DeltaNet。" },
  },
  {
    id: "decay",
    changes: [
      { find: "  gate decay = sigmoid(linear[head](normed, bias: -4))\n", replace: "" },
      { find: "memory' = (1 - decay) * memory + surprise'", replace: "memory' = memory + surprise'" },
      { find: "  erased = decay * memory\n", replace: "" },
    ],
    en: {
      name: "Never forget",
      expect: "Memory keeps all that was written; Surprise is all that moves it. Watch it fill up.",
    },
    zh: { name: "从不遗忘", expect: "“记忆”保留写过的一切，只有“意外”能改变它。看它被填满。" },
  },
  {
    id: "rate",
    changes: [
      { find: "  gate rate = sigmoid(linear[head](normed))\n", replace: "" },
      { find: "k * (rate * correction)", replace: "k * correction" },
    ],
    en: {
      name: "Learn from everything in full",
      expect: "Every surprise counts at full strength: the memory follows each input and holds the last one best.",
    },
    zh: { name: "全部照单全收", expect: "每个意外都以全力写入：记忆紧跟每个输入，最后一个记得最牢。" },
  },
];
