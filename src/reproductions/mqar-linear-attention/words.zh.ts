/** 图 `mqar-linear-attention` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.mqar-linear-attention": "线性注意力：记得住多少对",
  "reproduction.mqar-linear-attention.figure": "图 2",
  "reproduction.mqar-linear-attention.see": "在 8 对（键的宽度）前后，答对的比例下降。",
  "reproduction.mqar-linear-attention.published": "键的个数超过键的宽度就分不开：从那里起损失上升",
  "reproduction.mqar-linear-attention.source": "Schlag, Irie & Schmidhuber 2021，第 4.1 节与图 2；按文献所述，未经核对",
  "reproduction.mqar-linear-attention.differs":
    "Arora 等 2023 的任务 MQAR，只有 16 个键和 16 个值，不是数千个；一层、一个头、键宽 8，用 8 对训练",
  "reproduction.mqar-linear-attention.ours": "记住 {value} 对：到此为止至少 90 % 的答案正确",
  "reproduction.mqar-linear-attention.not": "三个种子中有两个用宽 8 的键记住了 10 对：记忆周围的层帮了忙",
};
