/** 模型 `linear-attention` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.linear-attention": "线性注意力",
  "model.linear-attention.what": "一个矩阵记忆：键值只加不减",

  "look.linear-attention":
    "每次写入都把 键 × 值 加进“记忆”，从不取出。看它怎样填满，再看查询时“回答”（在折叠的信号里）能否从所有加入的内容中找到那一个值。",
};
