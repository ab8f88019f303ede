/** 任务 `parity` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.parity": "奇偶",
  "task.parity.why": "说出到现在 1 的个数是不是奇数",
  "look.task.parity": "要记住的只有一个比特：奇或偶。找一行：列上是 1 时它就变，是 0 时它就不动。",
  "setting.scored": "计分",
  "setting.scored.why": "在哪些步回答算数",
  "option.every": "每一步",
  "option.end": "只在最后",
  "metric.accuracyBeyond": "超长正确率",
  "metric.accuracyBeyond.unit": "超出训练长度的回答",
  "reading.parity.bit": "输入 {bit}：到现在有 {ones} 个 1",
  "reading.parity.wanted": "输入 {bit}：到现在有 {ones} 个 1，要 {wanted}",
  "reading.parity.right": "输入 {bit}：到现在有 {ones} 个 1；{got}，正确",
  "reading.parity.wrong": "输入 {bit}：到现在有 {ones} 个 1；要 {wanted}，得到 {got}",
};
