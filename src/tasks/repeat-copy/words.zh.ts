/** 任务 `repeat-copy` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.repeat-copy": "重复复制",
  "task.repeat-copy.why": "看几个比特图案，说上好几遍，再说出已经说完",
  "look.task.repeat-copy":
    "次数（×）之后，列上的数字一遍一遍地重来。看看记忆是不是每一遍都走过同样的状态，又是什么在数遍数。",
  "setting.repeats": "遍数",
  "setting.repeats.why": "最多要把序列说几遍",
  "metric.counted": "数对",
  "metric.counted.unit": "的序列：结束说在最后，不在之前",
  "reading.repeat-copy.start": "开始标记",
  "reading.repeat-copy.bits": "输入第 {position} 个图案（共 {length} 个）：{bits}",
  "reading.repeat-copy.count": "次数：要把它们全部说 {repeats} 遍，再说结束标记",
  "reading.repeat-copy.wanted": "第 {turn} 遍（共 {repeats} 遍），要第 {position} 个图案（共 {length} 个）：{wanted}",
  "reading.repeat-copy.answer":
    "第 {turn} 遍（共 {repeats} 遍），第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，错 {wrong} 个",
  "reading.repeat-copy.right":
    "第 {turn} 遍（共 {repeats} 遍），第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，全对",
  "reading.repeat-copy.early":
    "第 {turn} 遍（共 {repeats} 遍），第 {position} 个图案（共 {length} 个）：应为 {wanted}，回答 {got}，错 {wrong} 个；并且过早地说了结束",
  "reading.repeat-copy.end": "要结束标记",
  "reading.repeat-copy.ended": "要结束标记，它来了",
  "reading.repeat-copy.unended": "要结束标记，它没有来",
};
