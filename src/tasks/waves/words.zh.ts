/** 任务 `waves` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.waves": "波形",
  "task.waves.why": "把一段波看完，再从头画一遍",
  "look.task.waves": "标记（|）之后，“输出”把波再画一遍。“输入”空白处没有告诉它前一个值：那里画出的全凭它记住的东西。",

  "setting.dropout": "丢弃率",
  "setting.dropout.why": "画的时候不告诉它前一个值的概率",

  "metric.zeroError": "一条平线",
  "metric.zeroError.unit": "总说 0 的平方误差",

  "reading.waves.value": "输入 {value}",
  "reading.waves.wanted": "要第 {position} 个值（共 {length} 个）：{wanted}",
  "reading.waves.answer": "第 {position} 个值（共 {length} 个）：要 {wanted}，得到 {got}",
};
