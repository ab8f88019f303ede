/** Guided edits of the model `bilstm`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "forward",
    changes: [
      { find: "use lstm(x) reversed as backward[unit]\n", replace: "" },
      { find: "output linear(forward, backward)", replace: "output linear(forward)" },
    ],
    en: {
      name: "Read forwards only",
      expect:
        "Without the cell that runs from the end, each output knows only what came before it. Tasks that are said after a mark lose little; tagging loses what comes later.",
    },
    zh: {
      name: "只从前往后读",
      expect:
        "没有从末尾往前读的那一支，每个输出只知道它之前的内容。标记之后才回答的任务损失不大，逐个标注的任务则失去后文。",
    },
  },
  {
    id: "gru",
    changes: [
      { find: "use lstm(x) as forward", replace: "use gru(x) as forward" },
      { find: "use lstm(x) reversed", replace: "use gru(x) reversed" },
    ],
    en: {
      name: "Read with GRUs",
      expect:
        "The same two directions with three blocks of weights each instead of four. Compare the curves: how much is the direction worth, how much the cell?",
    },
    zh: {
      name: "改用 GRU 来读",
      expect: "还是两个方向，每个方向三组权重而不是四组。比较两条曲线：方向值多少，单元又值多少？",
    },
  },
  {
    id: "rnn",
    changes: [
      { find: "use lstm(x) as forward", replace: "use rnn(x) as forward" },
      { find: "use lstm(x) reversed", replace: "use rnn(x) reversed" },
    ],
    en: {
      name: "Read without gates",
      expect: "Both directions rewrite every unit at every step. See how far from a mark each of them still helps.",
    },
    zh: { name: "不用门来读", expect: "两个方向都在每一步重写每个单元。看它们各自在离标记多远处还有用。" },
  },
];
