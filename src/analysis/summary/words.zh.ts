/** 分析 `summary` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "analysis.summary": "用话说",
  "analysis.summary.what": "用平实的句子讲这次运行：其他每个问题最先发现的内容，各带证据。",
  "analysis.summary.loss": "经过 {update} 次更新，它在留出序列上的损失是 {loss}。",
};
