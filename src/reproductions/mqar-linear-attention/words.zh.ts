/** 图 `mqar-linear-attention` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.mqar-linear-attention": "线性注意力：超过键宽度的对",
  "reproduction.mqar-linear-attention.figure": "图 2",
  "reproduction.mqar-linear-attention.see": "在 8 对（键的宽度）右边，颜色渐浅。请与 DeltaNet 相比。",
  "reproduction.mqar-linear-attention.published": "键的个数超过键的宽度就分不开：从那里起损失上升",
  "reproduction.mqar-linear-attention.source": "Schlag, Irie & Schmidhuber 2021，第 4.1 节与图 2；按文献所述，未经核对",
  "reproduction.mqar-linear-attention.differs":
    "Arora 等 2023 的任务 MQAR，只有 16 个键和 16 个值，不是数千个；一层、一个头、键宽 8，用 8 对训练",
  "reproduction.mqar-linear-attention.ours": "9 到 16 对（多于键的 8 个数）时 {value} % 的答案正确",
};
