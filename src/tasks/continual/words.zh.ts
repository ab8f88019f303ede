/** 任务 `continual` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.continual": "持续学习",
  "task.continual.why": "五个部分依次学，随时都可能被问到其中任何一个",
  "look.task.continual":
    "每个部分训练一阵，然后轮到下一个。看五个部分合起来的正确率：没有重放时，它始终停在当前这一部分的水平附近，因为后学的把先学的覆盖了。",

  "setting.stream": "数据",
  "setting.stream.why": "每部分两个数字；或者同一组位串，每部分换一种位的次序",
  "option.split-digits": "拆分数字",
  "option.permuted-bits": "置换位串",
  "setting.protocol": "答案",
  "setting.protocol.why":
    "按类：每部分的每一类各有自己的答案。按域：各部分共用同样几个答案（数字：偶或奇）。按示例：也是共用，但每次重新分配，只有先看的图说得出哪个是哪个",
  "option.by-class": "按类",
  "option.by-domain": "按域",
  "option.by-showing": "按示例",
  "setting.turns": "部分的次序",
  "setting.turns.why": "按什么次序训练各部分；全部同时训练是能指望的最好情形",
  "option.forwards": "从前往后",
  "option.backwards": "从后往前",
  "option.shuffled": "打乱",
  "option.together": "全部同时",
  "setting.phase": "每部分更新次数",
  "setting.phase.why": "每个部分训练多久；最后一个会一直训练下去",
  "setting.replay": "重放",
  "setting.replay.why": "每个学过的部分保留多少样本；之后每批有一半从中抽取。0 表示什么也不留",
  "setting.shown": "先看的图",
  "setting.shown.why": "提问之前先看几幅同一部分的图及其标签：让记忆有东西可查",

  "metric.part1": "第 1 部分",
  "metric.part1.unit": "正确率",
  "metric.part2": "第 2 部分",
  "metric.part2.unit": "正确率",
  "metric.part3": "第 3 部分",
  "metric.part3.unit": "正确率",
  "metric.part4": "第 4 部分",
  "metric.part4.unit": "正确率",
  "metric.part5": "第 5 部分",
  "metric.part5.unit": "正确率",

  "reading.continual.shown": "第 {part} 部分（共 5 部分）：给出 {what}，标签 {wanted} 随后到",
  "reading.continual.wanted": "第 {part} 部分（共 5 部分）：问 {what}，答案是 {wanted}",
  "reading.continual.right": "第 {part} 部分（共 5 部分）：问 {what}，它答 {got}，正确",
  "reading.continual.wrong": "第 {part} 部分（共 5 部分）：问 {what}，它答 {got}，应为 {wanted}",
};
