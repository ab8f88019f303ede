/** 模型 `linear-attention` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.linear-attention": "线性注意力",
  "model.linear-attention.what": "一个矩阵记忆：键值只加不减",

  "look.linear-attention":
    "每次写入都往“记忆”里加上键 × 值，什么也不取出。看它怎样填满，“回答”是否还能从中找到一个值。",
  "look.linear-attention.associative":
    "每一步都往“记忆”里加上键 × 值，什么也不取出。“回答”是一个键从总和里得到的：它再次出现时，“输出”照样有把握。",
};
