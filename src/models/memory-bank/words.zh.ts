/** 模型 `memory-bank` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.memory-bank": "带记忆库的预测器",
  "model.memory-bank.short": "记忆库",
  "model.memory-bank.what": "用与现在相似的过去片段来预测",

  "look.memory-bank": "“存入”是编码器对每一步的概括，“检索”显示预测回看哪些步：是少数几步，还是许多步差不多？",
  "look.memory-bank.series":
    "“存入”是对每一步的概括。“检索”散布在许多步上，序列高度相近的地方略深；“取回”是它们的平均。",

  "setting.encoder": "编码器",
  "setting.encoder.why": "存入的编码由什么得来",
  "option.convolution": "卷积",
  "option.rnn": "Elman 网络",

  "score.signal.stored": "存入",
  "score.signal.retrieval": "检索",
  "score.signal.retrieved": "取回",
  "score.signal.bank": "记忆库",
  "score.signal.window": "窗口",
};
