/** 任务 `priority-sort` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.priority-sort": "优先级排序",
  "task.priority-sort.why": "看一些带优先级的比特图案，再从高到低说出来",
  "look.task.priority-sort":
    "图案上的数字是它在答案里的名次。看看记忆是否按优先级决定每个图案存在哪里，使答案可以依次读出。",
  "setting.items": "项目数",
  "setting.items.why": "输入多少个图案",
  "setting.answers": "答案数",
  "setting.answers.why": "从优先级最高的起，要说出其中几个",
  "reading.priority-sort.item": "输入 {bits}，优先级 {priority}：排第 {place}（共 {items} 个）",
  "reading.priority-sort.unwanted": "输入 {bits}，优先级 {priority}：排第 {place}（共 {items} 个），不用说",
  "reading.priority-sort.end": "结束标记：现在要优先级最高的 {answers} 个",
  "reading.priority-sort.wanted": "要第 {place} 名，即第 {position} 个图案：{wanted}",
  "reading.priority-sort.answer": "第 {place} 名，即第 {position} 个图案：应为 {wanted}，回答 {got}，错 {wrong} 个",
  "reading.priority-sort.right": "第 {place} 名，即第 {position} 个图案：应为 {wanted}，回答 {got}，全对",
};
