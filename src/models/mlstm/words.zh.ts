/** 模型 `mlstm` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.mlstm": "mLSTM",
  "model.mlstm.what": "来自 xLSTM：细胞是键值矩阵的 LSTM",

  "look.mlstm":
    "“记忆”是一个 键 × 值 的矩阵。输入门是指数的：它为 1 而遗忘门接近 0 的那一步，一切重新开始；遗忘门接近 1 时，矩阵只增不减。",
  "look.mlstm.associative":
    "第 1 层有一个头，输入门在每个值（小写字母）处打开，在键处几乎不开；遗忘门接近 1，“记忆”保留所有的对。",
};
