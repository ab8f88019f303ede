/** 模型 `memn2n` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.memn2n": "端到端记忆网络",
  "model.memn2n.short": "MemN2N",
  "model.memn2n.what": "所有句子都在记忆里，问题对它们看好几遍",

  "look.memn2n": "每一跳有一行注意力：它带着上一跳找到的东西再去看句子。位置 0 是最新的一句。",
  "look.memn2n.story":
    "句子前的条形是“注意力”，每跳一条：它落在答案所依据的句子上（◂）。第 k 跳与“存下的句子”的嵌入 k 比较，用嵌入 k + 1 回答。",
  "look.memn2n.service":
    "每个条目是一步，客户的问题在最后。“注意力”（条形）应落在意思相同的条目上，哪怕它与问题没有一个相同的词。",

  "setting.sentence": "句子数",
  "setting.sentence.why": "记忆容纳最近多少句",
  "setting.start": "线性起步",
  "setting.start.why": "开头这么多次更新不用 softmax，好让注意力找到方向",
  "setting.encoding": "句子编码",
  "setting.encoding.why": "词的先后算不算数",
  "option.position": "位置",
  "option.bag": "词袋",

  "score.signal.encoded": "句子编码",
  "score.signal.question": "问题",
  "score.signal.story": "存下的句子",
  "score.signal.bag": "词袋",
  "score.signal.across": "宽度位置",
  "score.signal.along": "句中位置",
  "score.signal.ordered": "带词序的词",
  "score.signal.weight": "权重",
  "score.signal.said": "说出",
  "score.axis.sentence": "句",
  "score.axes.sentence": "句",
  "score.axis.stage": "嵌入",
  "score.axes.stage": "个嵌入",
  "score.axis.stage.why": "第 k 跳用第 k 个嵌入比较问题，用第 k + 1 个嵌入作答",
  "score.axis.symbol": "符号",
  "score.axes.symbol": "种符号",
  "score.axis.word": "词",
  "score.axes.word": "个词",
};
