/** 任务 `blank` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.blank": "空白后复制",
  "task.blank.why": "看几个符号，说很久的“空白”，再说出那些符号",
  "look.task.blank":
    "说“空白”很快就学会了：之后损失停在没有记忆就无法更低的地方。看看在空白的末尾、标记（|）之前，还有什么能区分那些符号。",
  "metric.memoryless": "没有记忆",
  "metric.memoryless.unit": "什么都不记的最好回答的每符号比特",
  "reading.blank.symbol": "输入第 {position} 个符号（共 {length} 个）：{symbol}",
  "reading.blank.symbolWrong": "输入第 {position} 个符号（共 {length} 个）：{symbol}；它说 {got}，但现在还不用说",
  "reading.blank.blank": "等待，离标记还有 {left} 步",
  "reading.blank.blankWrong": "等待，离标记还有 {left} 步；它说 {got}，但现在还不用说",
  "reading.blank.marker": "标记：从下一步起要说出 {length} 个符号",
  "reading.blank.markerWrong": "标记：从下一步起要说出 {length} 个符号；它过早地说了 {got}",
  "reading.blank.wanted": "要第 {position} 个符号（共 {length} 个）：{wanted}",
  "reading.blank.right": "第 {position} 个符号（共 {length} 个）：{got}，正确",
  "reading.blank.wrong": "第 {position} 个符号（共 {length} 个）：要 {wanted}，得到 {got}",
};
