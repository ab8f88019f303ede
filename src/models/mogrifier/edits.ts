/** Guided edits of the model `mogrifier`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "none",
    changes: [
      {
        find: "# before the LSTM, the state and the input scale each other by turns: a gate of 0.5 leaves as it is\nstack turn with xm = embedded, hm = h\n  gate xscale = sigmoid(linear[width](hm))\n  xm' = 2 * xscale * xm\n  gate hscale = sigmoid(linear[unit](xm'))\n  hm' = 2 * hscale * hm\nend\ngate lastscale = sigmoid(linear[width](hm))\nsigned heard = 2 * lastscale * xm\n",
        replace: "heard = embedded + 0\nhm = h + 0\n",
      },
      {
        find: "# rounds in the paper: two for each turn, and a last one for the input\nsize turn = 2 in 1..4\n",
        replace: "",
      },
    ],
    en: {
      name: "Leave out the rounds",
      expect:
        "An LSTM on an embedding, with a quarter fewer weights. Next character is learned later: 3.1 to 3.2 bits after 100 updates and 2.8 to 2.9 after 250, where the original has 2.8 after 100 and comes to 2.6 to 2.8.",
    },
    zh: {
      name: "去掉各轮",
      expect:
        "成为嵌入之上的 LSTM，权重少四分之一。下一个字符学得更晚：100 次更新后 3.1 到 3.2 比特，250 次后 2.8 到 2.9；原文 100 次后就是 2.8，最好到 2.6 到 2.8。",
    },
  },
  {
    id: "input",
    changes: [
      { find: "  gate hscale = sigmoid(linear[unit](xm'))\n  hm' = 2 * hscale * hm\n", replace: "  hm' = hm + 0\n" },
    ],
    en: {
      name: "Scale the input only",
      expect:
        "The state is left as it is. Next character is learned a little later, 3.0 to 3.1 bits after 100 updates instead of 2.8, and comes about as far: 2.6 to 2.8 after 250.",
    },
    zh: {
      name: "只缩放输入",
      expect:
        "状态保持原样。下一个字符学得稍晚：100 次更新后 3.0 到 3.1 比特，原文是 2.8；250 次后 2.6 到 2.8，与原文差不多。",
    },
  },
  {
    id: "half",
    changes: [
      { find: "xm' = 2 * xscale * xm", replace: "xm' = xscale * xm" },
      { find: "hm' = 2 * hscale * hm", replace: "hm' = hscale * hm" },
      { find: "heard = 2 * lastscale * xm", replace: "heard = lastscale * xm" },
    ],
    en: {
      name: "Gates without the factor 2",
      expect:
        "Now a gate can only make smaller, and at the start every round halves: Heard is pale. Next character is learned later: 3.2 bits after 100 updates instead of 2.8, and 2.9 to 3.0 after 250.",
    },
    zh: {
      name: "去掉门前的 2",
      expect:
        "现在门只能缩小，开始时每一轮都减半：“听到”很淡。下一个字符学得更晚：100 次更新后 3.2 比特，原文是 2.8；250 次后 2.9 到 3.0。",
    },
  },
];
