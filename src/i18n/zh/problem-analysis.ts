/** `analysis` 的问题。 */
import type { analysisProblems } from "../../core/problems/analysis.ts";

export const chineseAnalysisProblems: Readonly<Record<keyof typeof analysisProblems, string>> = {
  "analysis.words":
    "这个任务的序列不是由少数几个字母组成的词，不能一个一个地问；请选奇偶、Dyck 词、aⁿbⁿ，或者一个自己的任务：一行里出现不超过 8 种符号，并且只要一个回答",
  "analysis.chance": "这个网络在读的时候抽随机数，同一个词可能有两种回答；请选没有噪声的模型",
  "analysis.one": "分析 {analysis} 只说明一个网络，请只给一个链接；可以同时比较多个网络的有：{known}",
  "analysis.unknown": "没有名为 {got} 的分析；现有：{known}",
  "analysis.length.none": "这个任务不能设定一段的长度，因此无法按长度测量；请选择有长度的任务，例如“复制”",
  "analysis.failure.acts": "这个网络在行动，没有哪一个动作能简单地说是错的；请选一个要求回答的任务",
  "analysis.failure.numbers": "这个任务要的是数，数不会恰好正确；请选一个回答是比特、符号或类别的任务",
  "analysis.stored.nothing": "{model} 没有状态、门或读写头，因此没有能存东西的地方；请选择有其中之一的模型，例如 LSTM",
  "analysis.portrait.states":
    "这个模型没有不超过 {most} 个数的状态从一步带到下一步，平面上没有东西可画；请选一个循环模型，或减少单元数",
  "analysis.length.acting": "这个网络自己行动，一段有多长取决于它的行动；请选择序列由任务给出的任务",
  "analysis.length.memory": "{model} 没有哪个存储的大小是权重与之无关的；请看更新次数，或选择有槽的模型",
  "analysis.length.other": "任务 {task} 没有第二种长度；请改看更新次数",
  "analysis.length.weights": "{model} 对最长序列的每一步都有权重，因此读不了更长的序列；请选择别的模型",
};
