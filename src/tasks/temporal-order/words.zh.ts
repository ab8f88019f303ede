/** 任务 `temporal-order` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.temporal-order": "时间顺序",
  "task.temporal-order.why": "在许多干扰中找出 X 和 Y，最后说出它们出现的顺序",
  "look.task.temporal-order":
    "只有 X 和 Y 算数，小写字母只是干扰。看看什么在 X 或 Y 处跳变，在小写字母中一直不动，到最后（B）还在。",
  "setting.signals": "信号数",
  "setting.signals.why": "一个序列里 X 或 Y 出现几次",
  "reading.temporal-order.start": "开始标记：会出现 {signals} 个信号，各为 X 或 Y",
  "reading.temporal-order.distractor": "{symbol}：干扰",
  "reading.temporal-order.signal": "{symbol}：信号；到现在的顺序是 {seen}",
  "reading.temporal-order.wanted": "结束标记：要顺序 {wanted}",
  "reading.temporal-order.right": "结束标记：{got}，正确",
  "reading.temporal-order.wrong": "结束标记：要 {wanted}，得到 {got}",
};
