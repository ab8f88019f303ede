/** Guided edits of the model `neural-stack`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "controller",
    changes: [
      {
        find: "# unlike the paper: the output hears what is read in the same step; there it hears the controller alone, and that hears it a step later\n",
        replace: "",
      },
      { find: "output linear(ctrl, seen')", replace: "output linear(ctrl)" },
    ],
    en: {
      name: "Answer from the controller alone, as in the paper",
      expect:
        "What is read is heard only a step later, so what is on top must be known a step ahead. It is learned all the same: after 600 updates 99 to 100 % right past the trained length, with four seeds.",
    },
    zh: {
      name: "只由控制器回答，与论文一样",
      expect:
        "读到的内容晚一步才听到，所以必须提前一步知道栈顶是什么。它照样学得会：600 次更新后，四个种子在超出训练长度处都有 99 % 到 100 % 正确。",
    },
  },
  {
    id: "push",
    changes: [
      { find: "gate   pop_gate  = sigmoid(linear[](ctrl))\n", replace: "" },
      { find: "# d, u and v in the paper", replace: "# d and v in the paper" },
      {
        find: "# eq. 1 and 2: the pop takes strength from the top down, then v is pushed\nabove = sum[time](strengths) - cumsum[time](strengths)\nleft = max(0, strengths - max(0, pop_gate - above))\n",
        replace: "",
      },
      { find: "put[time](left, step, push_gate)", replace: "put[time](strengths, step, push_gate)" },
    ],
    en: {
      name: "Never pop",
      expect:
        "Strengths only grow, and Read stays with what was pushed last. Nested brackets stays at 92 to 94 % right after 600 updates, and at 75 to 86 % past the trained length, where the original is above 99 %.",
    },
    zh: {
      name: "从不弹出",
      expect:
        "“强度”只增不减，“读”停在最后压入的内容上。嵌套括号在 600 次更新后停在 92 % 到 94 %，超出训练长度处只有 75 % 到 86 %；原文在 99 % 以上。",
    },
  },
  {
    id: "queue",
    changes: [
      {
        find: "# eq. 1 and 2: the pop takes strength from the top down, then v is pushed\nabove = sum[time](strengths) - cumsum[time](strengths)",
        replace:
          "# the pop takes strength from the front, the oldest place\nabove = cumsum[time](strengths) - strengths",
      },
      {
        find: "# eq. 3: the topmost values, as far as strengths of 1 in all go\nover = sum[time](strengths') - cumsum[time](strengths')",
        replace: "over = cumsum[time](strengths') - strengths'",
      },
    ],
    en: {
      name: "Make it a queue",
      expect:
        "Now the oldest place is read and taken off first. Of brackets the one that opened last is closed first: 94 to 95 % right after 600 updates, and 85 to 87 % past the trained length, where the original is above 99 %.",
    },
    zh: {
      name: "改成队列",
      expect:
        "现在先读、先弹出最老的一格。而括号是最后打开的先闭合：600 次更新后 94 % 到 95 % 正确，超出训练长度处 85 % 到 87 %；原文在 99 % 以上。",
    },
  },
];
