/** 任务 `associative-recall` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.associative-recall": "联想回忆",
  "task.associative-recall.why": "看一串项目；其中一个再次出现时，说出它后面的那一个",
  "look.task.associative-recall":
    "列上的数字是项目的编号。到第二个 ? 时，看看记忆是否找到了被问的项目存在哪里，接着读出它后面的那一个。",
  "setting.itemLength": "项目长度",
  "setting.itemLength.why": "一个项目有多少个比特图案",
  "reading.associative-recall.itemMark": "第 {item} 个项目（共 {items} 个）开始",
  "reading.associative-recall.item":
    "第 {item} 个项目（共 {items} 个），第 {position} 个图案（共 {length} 个）：{bits}",
  "reading.associative-recall.queryMark": "提问开始：一个项目再次出现",
  "reading.associative-recall.query": "提问：又是第 {item} 个项目，第 {position} 个图案（共 {length} 个）：{bits}",
  "reading.associative-recall.answer": "提问结束：现在要它后面的第 {item} 个项目",
  "reading.associative-recall.wanted": "要第 {item} 个项目的第 {position} 个图案（共 {length} 个）：{wanted}",
  "reading.associative-recall.got":
    "第 {item} 个项目，第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，错 {wrong} 个",
  "reading.associative-recall.right":
    "第 {item} 个项目，第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，全对",
};
