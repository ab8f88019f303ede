/** Guided edits of the model `lmu`. */
import type { Edit } from "../edit.ts";

export const edits: readonly Edit[] = [
  {
    id: "euler",
    changes: [
      {
        find: "# eq. 4, exact for an entry that holds still over the step (zero-order hold): m + (I + A / 2! + A² / 3! + …)(A m + B entry)\n",
        replace: "# eq. 4 by Euler's method: a straight line from step to step\n",
      },
      {
        find: "repeat term with moved = move\n  further = A(moved, nth, parity)\n  plain moved' = move + further / (theta * at[term](count[term]() + 1 - index[term](), term))\nend\nm' = m + moved\n",
        replace: "m' = m + move\n",
      },
    ],
    en: {
      name: "Step by Euler's method",
      expect:
        "Every step overshoots: Coefficients swing several times as far, and Replay no longer looks like what came in. Forecasting is learned, but later: after 50 updates the error is more than twice the original's.",
    },
    zh: {
      name: "改用欧拉法",
      expect:
        "每步都冲过头：“系数”的摆动大了好几倍，“重现”不再像进来的信号。预测仍能学会，但更晚：50 次更新后误差是原文的两倍多。",
    },
  },
  {
    id: "fade",
    changes: [
      {
        find: "where(nth < nth@from, -1, -parity * parity@from)",
        replace: "where(nth == nth@from, -1, 0)",
      },
    ],
    en: {
      name: "Let each coefficient fade by itself",
      expect:
        "Without the matrix that joins the degrees, Coefficients are averages that fade at speeds of their own, and no window. Forecasting is learned with an error that is a little larger.",
    },
    zh: {
      name: "让每个系数各自消退",
      expect: "没有了联系各次的矩阵，“系数”只是以各自速度消退的平均，不再是窗口。预测仍能学会，误差稍大。",
    },
  },
  {
    id: "alone",
    changes: [{ find: "h' = tanh(linear[unit](x, h, m'))", replace: "h' = tanh(linear[unit](x, m'))" }],
    en: {
      name: "Let the window be the only memory",
      expect:
        "Hidden no longer hears itself. A third of the weights is left, and after 800 updates the error of forecasting is nearly twice as large.",
    },
    zh: {
      name: "只留窗口作记忆",
      expect: "“隐状态”听不到自己。权重只剩三分之一，800 次更新后预测误差将近两倍。",
    },
  },
];
