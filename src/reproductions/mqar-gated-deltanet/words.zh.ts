/** 图 `mqar-gated-deltanet` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.mqar-gated-deltanet": "Gated DeltaNet：超过键宽度的对",
  "reproduction.mqar-gated-deltanet.figure": "检索的表",
  "reproduction.mqar-gated-deltanet.see": "另加遗忘门。这里看不出它胜过 DeltaNet：没有什么要忘记。",
  "reproduction.mqar-gated-deltanet.published": "没有可比的数字：从上下文中检索时优于 Mamba2 与 DeltaNet",
  "reproduction.mqar-gated-deltanet.source": "Yang, Kautz & Hatamizadeh 2025，摘要；按文献所述，未经核对",
  "reproduction.mqar-gated-deltanet.differs":
    "Arora 等 2023 的任务 MQAR，只有 16 个键和 16 个值，不是数千个；一层、一个头、键宽 8，用 8 对训练",
  "reproduction.mqar-gated-deltanet.ours": "9 到 16 对（多于键的 8 个数）时 {value} % 的答案正确",
};
