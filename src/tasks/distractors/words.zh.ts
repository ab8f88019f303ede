/** 任务 `distractors` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.distractors": "干扰中回忆",
  "task.distractors.why": "在一长串符号里记住少数做了标记的，再说出来",
  "look.task.distractors":
    "大写字母有标记、要记住，小写字母不用。看看哪个门或头在大写字母处起作用，而把小写字母挡在外面。",
  "setting.distractors": "干扰数",
  "setting.distractors.why": "一个序列里有多少个没有标记的符号",
  "reading.distractors.marked": "{symbol}，有标记：要记住的第 {position} 个（共 {length} 个）",
  "reading.distractors.distractor": "{symbol}，没有标记：干扰",
  "reading.distractors.recall": "回忆标记：现在要说出 {length} 个有标记的符号",
  "reading.distractors.wanted": "要第 {position} 个有标记的符号（共 {length} 个）：{wanted}",
  "reading.distractors.right": "第 {position} 个有标记的符号（共 {length} 个）：{got}，正确",
  "reading.distractors.wrong": "第 {position} 个有标记的符号（共 {length} 个）：要 {wanted}，得到 {got}",
};
