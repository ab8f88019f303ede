/** 模型 `minlstm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.minlstm": "minLSTM",
  "model.minlstm.what": "门只看进来的内容、两个门合起来为 1 的 LSTM",

  "look.minlstm":
    "“保留份额”与“收进份额”合起来为 1：“隐状态”收进多少就放掉多少。两者都看不到“隐状态”，它背后也没有细胞。",
  "look.minlstm.adding":
    "每个标记（+）处，第 1 层的许多单元保留得少、收进得多，“隐状态”在那里跳变。遇到其他数时，两者都不变。",

  "score.signal.keep": "保留份额",
  "score.signal.take": "收进份额",
};
