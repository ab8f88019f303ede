/** 模型 `bilstm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.bilstm": "双向 LSTM",
  "model.bilstm.short": "BiLSTM",
  "model.bilstm.what": "两个 LSTM：一个从前往后读，一个从后往前读",

  "look.bilstm": "“正向”知道每一步左边的内容，“反向”知道右边的。找一找只有其中一个在变的那一步。",
  "look.bilstm.entities":
    "“正向 · 隐状态”读过一个词左边的全部，“反向 · 隐状态”读过右边的全部，“输出”两边都听。名字是新的：两旁的词说出它是什么。",
};
