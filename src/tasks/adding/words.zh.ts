/** 任务 `adding` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.adding": "加法问题",
  "task.adding.why": "把一长串数里做了标记的两个加起来",
  "look.task.adding": "只有两个带标记（+）的数算数，只有最后一个“输出”计分。总得有什么在标记处改变，并在其间保持不变。",

  "metric.withinTolerance": "误差在 0.04 内",
  "metric.withinTolerance.unit": "的回答",
  "metric.baseline": "简单回答",
  "metric.baseline.unit": "总说 1 的平方误差",

  "reading.adding.marked": "{value}，有标记：到现在和为 {sum}",
  "reading.adding.value": "{value}，没有标记；和仍为 {sum}",
  "reading.adding.wanted": "要说出和：{wanted}",
  "reading.adding.answer": "要说出和：{wanted}，得到 {got}",
};
