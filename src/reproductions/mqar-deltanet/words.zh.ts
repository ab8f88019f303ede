/** 图 `mqar-deltanet` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "reproduction.mqar-deltanet": "DeltaNet：超过键宽度的对",
  "reproduction.mqar-deltanet.figure": "图 2",
  "reproduction.mqar-deltanet.see": "与线性注意力同样 8 × 16 个数的记忆，用 delta 规则写入。",
  "reproduction.mqar-deltanet.published": "delta 规则在联想回忆上比线性注意力的求和更有效",
  "reproduction.mqar-deltanet.source": "Yang 等 2024，摘要；图：其图 2，按文献所述，未经核对",
  "reproduction.mqar-deltanet.differs":
    "Arora 等 2023 的任务 MQAR，只有 16 个键和 16 个值，不是数千个；一层、一个头、键宽 8，用 8 对训练",
  "reproduction.mqar-deltanet.ours": "9 到 16 对（多于键的 8 个数）时 {value} % 的答案正确",
};
