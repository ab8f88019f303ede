/** 模型 `slstm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.slstm": "sLSTM",
  "model.slstm.what": "来自 xLSTM：指数门加归一化量的 LSTM",

  "look.slstm":
    "候选值、门和细胞状态与 LSTM 一样，但输入门是指数的，“归一化量”累计进来了多少，所以“隐状态”是一个平均。看哪些步算数。",
  "look.slstm.parity":
    "“归一化量”数着收进了多少，“隐状态”是“细胞状态”除以它，所以总在 −1 与 1 之间。看“隐状态”的哪些行每遇到 1 就变。",
};
