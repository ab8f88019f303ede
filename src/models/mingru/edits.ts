/** Guided edits of the model `mingru`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "state",
    changes: [
      {
        find: "  # neither the gate nor the candidate sees h: what came before can only be noticed a layer above\n",
        replace: "",
      },
      { find: "gate   z = sigmoid(linear[unit](normed))", replace: "gate   z = sigmoid(linear[unit](normed, h))" },
      { find: "signed n = linear[unit](normed)", replace: "signed n = tanh(linear[unit](normed, h))" },
    ],
    en: {
      name: "Let gate and candidate see Hidden",
      expect:
        "A GRU without its reset gate. With two layers Recall among distractors is learned as before. Set Layers to 1: it still takes 200 updates, where the original now needs 400 or more. That is what seeing Hidden is worth.",
    },
    zh: {
      name: "让门和候选值看到“隐状态”",
      expect:
        "成为没有重置门的 GRU。两层时，干扰中的回忆学得与原来一样。把层数设为 1：它仍然只要 200 次更新，原文这时要 400 次以上。看到“隐状态”的价值就在这里。",
    },
  },
  {
    id: "fixed",
    changes: [
      {
        find: "gate   z = sigmoid(linear[unit](normed))",
        replace: "param rate[unit] = -4..0\n  gate   z = sigmoid(rate)",
      },
    ],
    en: {
      name: "Make the gate deaf to the input",
      expect:
        "Every unit has a rate of its own, learned, and the same at every step: its stave is made of even lines. It cannot choose what to keep. Recall among distractors stays near 56 % after 500 updates; the original is flawless after 300.",
    },
    zh: {
      name: "让门听不到输入",
      expect:
        "每个单元有自己学到的速率，每一步都相同：它那一行是一条条均匀的线。它无法选择留下什么。干扰中的回忆在 500 次更新后停在 56 % 左右，原文 300 次后全对。",
    },
  },
  {
    id: "positive",
    changes: [
      {
        find: "signed n = linear[unit](normed)",
        replace: "raw = linear[unit](normed)\n  amount n = where(raw, raw + 0.5, sigmoid(raw))",
      },
    ],
    en: {
      name: "Candidates above zero",
      expect:
        "So the paper's appendix B has it, to add up logarithms. Hidden is never below zero. Recall among distractors is learned as soon as before.",
    },
    zh: {
      name: "候选值大于零",
      expect: "论文附录 B 这样做，以便用对数来累加。“隐状态”不再小于零。干扰中的回忆学得与原来一样快。",
    },
  },
];
