/** 任务 `recall` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.recall": "延迟后回忆",
  "task.recall.why": "看几个符号，等一会儿，再说出来",
  "look.task.recall": "符号与标记（|）之间没有任何输入：标记之后还能说对的，都是等待期间一直保持下来的。",

  "reading.recall.symbol": "输入第 {position} 个符号（共 {length} 个）：{symbol}",
  "reading.recall.blank": "等待，离标记还有 {left} 步",
  "reading.recall.marker": "标记：现在要说出 {length} 个符号",
  "reading.recall.wanted": "要第 {position} 个符号（共 {length} 个）：{wanted}",
  "reading.recall.right": "第 {position} 个符号（共 {length} 个）：{got}，正确",
  "reading.recall.wrong": "第 {position} 个符号（共 {length} 个）：要 {wanted}，得到 {got}",
};
