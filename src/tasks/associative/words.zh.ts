/** 任务 `associative` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.associative": "键值回忆",
  "task.associative.why": "看一些键和各自的值，再说出每个重新出现的键的值",
  "look.task.associative":
    "大写字母是键，它后面的小写字母是值。键第二次出现时，看看记忆是否带回了它第一次出现后的那个值。",
  "setting.keys": "键",
  "setting.keys.why": "有多少种不同的键",
  "setting.values": "值",
  "setting.values.why": "有多少种不同的值",
  "setting.pairs": "对数",
  "setting.pairs.why": "一个序列里有多少对键和值",
  "reading.associative.key": "第 {position} 对（共 {pairs} 对）：输入键 {key}",
  "reading.associative.value": "第 {position} 对（共 {pairs} 对）：{key} 的值是 {value}",
  "reading.associative.wanted": "键 {key} 再次出现：要它的值 {wanted}",
  "reading.associative.right": "键 {key} 再次出现：{got}，正确",
  "reading.associative.wrong": "键 {key} 再次出现：要 {wanted}，得到 {got}",
};
