/** 任务 `modalities` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "task.modalities": "图与词",
  "task.modalities.why": "看一些图，每幅配一个比特词；然后见其一，说出另一个",
  "look.task.modalities": "最后一刻（?）只出现一对中的一半，读数会说它出自哪一对：看看记忆是否恰好回到那一刻。",

  "setting.pictures": "图的个数",
  "setting.pictures.why": "提问之前有几幅图和配的词",
  "setting.wordBits": "词的比特数",
  "setting.wordBits.why": "一个词有多少随机比特",
  "setting.asked": "要说出",
  "setting.asked.why": "要一对中的哪一半，另一半会给出",
  "option.word": "词",
  "option.picture": "图",

  "metric.bitAccuracy": "比特正确率",
  "metric.bitAccuracy.unit": "按答案的比特计",

  "reading.modalities.pair": "第 {position} 对：一幅图，和词 {word}",
  "reading.modalities.asked": "第 {position} 对：一幅图，和词 {word}。之后要问的就是它",
  "reading.modalities.word.wanted": "图 {position} 的另一种写法：要它的词，{wanted}",
  "reading.modalities.word.answer": "图 {position} 的词：应为 {wanted}，回答 {got}，错 {wrong} 个",
  "reading.modalities.word.right": "图 {position} 的词：应为 {wanted}，回答 {got}，全对",
  "reading.modalities.picture.wanted": "第 {position} 对的词：要它的图",
  "reading.modalities.picture.answer": "第 {position} 对的图：{bits} 个像素错了 {wrong} 个",
  "reading.modalities.picture.right": "第 {position} 对的图：{bits} 个像素全对",
};
