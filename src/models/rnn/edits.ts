/** Guided edits of the model `rnn`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "memoryless",
    changes: [{ find: "h' = tanh(linear[unit](x, h))", replace: "h' = tanh(linear[unit](x))" }],
    en: {
      name: "Cut the loop",
      expect:
        "Hidden no longer sees itself, so nothing lasts longer than one step. The loss stops where guessing stops.",
    },
    zh: { name: "切断回路", expect: "隐状态不再看到自己，什么也留不过一步。损失停在靠猜能达到的地方。" },
  },
  {
    id: "leak",
    changes: [
      {
        find: "h' = tanh(linear[unit](x, h))",
        replace: "signed new = tanh(linear[unit](x, h))\nh' = 0.8 * h + 0.2 * new",
      },
    ],
    en: {
      name: "Let the units change slowly",
      expect:
        "Each unit keeps four fifths of its value, so the rows of Hidden become smooth. Recall is learned far more slowly: old and new are always mixed.",
    },
    zh: {
      name: "让单元慢慢变化",
      expect: "每个单元保留五分之四的旧值，“隐状态”各行变得平滑。回忆任务学得慢得多：新旧总是混在一起。",
    },
  },
  {
    id: "gate",
    changes: [
      {
        find: "h' = tanh(linear[unit](x, h))",
        replace:
          "gate   keep = sigmoid(linear[unit](x, h, bias: 1))\nsigned new  = tanh(linear[unit](x, h))\nh' = keep * h + (1 - keep) * new",
      },
    ],
    en: {
      name: "Give it a gate",
      expect:
        "Each unit decides at each step whether it keeps its value. Adding, of which the original learns nothing in 1,500 updates, is learned in 600; Recall takes longer.",
    },
    zh: {
      name: "给它一个门",
      expect:
        "每个单元在每一步决定是否保留旧值。原文在 1500 次更新内毫无进展的加法任务，现在 600 次就能学会；回忆则要更久。",
    },
  },
];
