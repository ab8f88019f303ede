/** 分析 `length` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Readonly<Record<keyof typeof english, string>> = {
  "analysis.length": "长度",
  "analysis.length.what": "序列比训练时见过的都长，它还行吗？括线标出训练用过的长度。",
  "analysis.length.grid.right": "答对的比例",
  "analysis.length.together": "各序列长度上答对的比例",
  "analysis.length.mean": "在从未见过的长度上平均 {share} %",
  "analysis.length.seen":
    "在训练用过的长度（{least} 到 {trained}）上，{share} % 的回答正确（每种长度 {episodes} 段未参与训练的序列）。",
  "analysis.length.unseen": "在 {count} 种从未见过的长度（{from} 到 {to}）上，平均 {share} % 正确。",
  "analysis.length.holds": "一直到所看的最大长度 {last}，正确率都在 {good} % 以上。",
  "analysis.length.fails": "从长度 {length} 起正确率低于 {good} %：在那里是 {share} %。",
  "setting.against": "行",
  "setting.against.why": "图中各行是什么：更新次数、没有自身权重的存储的大小，或任务的另一种长度。",
  "option.update": "更新次数",
  "option.memory": "存储的大小",
  "option.other": "任务的另一种长度",
  "setting.times": "训练长度的倍数",
  "setting.times.why": "最多看到训练所用最大长度的多少倍。",
};
