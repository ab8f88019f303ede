/** 任务 `anbn` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.anbn": "aⁿbⁿ",
  "task.anbn.why": "有多少个 a，就有多少个 b，然后结束：说出下一个是什么",
  "look.task.anbn": "找一个计数器：有一行每遇到 a 就上升，每遇到 b 就下降，到词结束时回到起点。",
  "metric.wholeBeyond": "超长完整答案",
  "metric.wholeBeyond.unit": "比训练时更长、没有错误的序列",
  "reading.anbn.start": "开始；会有 {n} 个 a，再有 {n} 个 b",
  "reading.anbn.a": "a，第 {position} 个（共 {n} 个）",
  "reading.anbn.wanted": "b，第 {position} 个（共 {n} 个）：接下来要 {wanted}",
  "reading.anbn.right": "b，第 {position} 个（共 {n} 个）：它说接下来是 {got}，正确",
  "reading.anbn.wrong": "b，第 {position} 个（共 {n} 个）：它说接下来是 {got}，其实是 {wanted}",
};
