/** 任务 `ngrams` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.ngrams": "动态 n 元",
  "task.ngrams.why": "每个序列的比特服从新的规律：从已经出现的学会它，再预测",
  "look.task.ngrams":
    "列上的比特服从这个序列独有的规律。看看记忆是否为每种上文各记一个数，使输出随着序列越来越有把握。",
  "setting.context": "上文",
  "setting.context.why": "下一个比特取决于前面几个比特",
  "metric.bitsAboveOptimal": "高于最优",
  "metric.bitsAboveOptimal.unit": "每序列比特，比可能的最好预测多出",
  "metric.optimalBits": "最优",
  "metric.optimalBits.unit": "可能的最好预测的每序列比特",
  "reading.ngrams.bit": "输入 {bit}；还什么都不知道",
  "reading.ngrams.wanted":
    "{context} 之后出现过 {zeros} 次 0、{ones} 次 1：最好猜 1 的可能为 {optimal} %；其实是 {wanted}",
  "reading.ngrams.guess":
    "{context} 之后出现过 {zeros} 次 0、{ones} 次 1：最好猜 1 的可能为 {optimal} %，它说 {guess} %；其实是 {wanted}",
};
