/** 任务 `copy` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.copy": "复制",
  "task.copy.why": "看一串比特图案，再凭记忆说出来",
  "look.task.copy": "图案一直输入到标记（|）；之后“输出”应当重现“输入”的样子。灰格是它没有把握的比特。",

  "reading.copy.bits": "输入第 {position} 个图案（共 {length} 个）：{bits}",
  "reading.copy.delimiter": "回忆标记：从这里起要说出 {length} 个图案",
  "reading.copy.wanted": "要第 {position} 个图案（共 {length} 个）：{wanted}",
  "reading.copy.answer": "第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，错 {wrong} 个",
  "reading.copy.right": "第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，全对",
};
