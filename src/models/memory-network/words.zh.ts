/** 模型 `memory-network` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.memory-network": "外部记忆与内部记忆",
  "model.memory-network.short": "外部 + 内部记忆",
  "model.memory-network.what": "外有键值槽记忆，内有 LSTM 自己的记忆",

  "look.memory-network":
    "两种记忆并列：槽里的键值对，和决定写到哪里的 LSTM 的细胞状态。一对是“先前的”和“现在的”；前者再出现时，“读”会找到它的槽。",
  "look.memory-network.associative":
    "每来一对，“写入处”就移到另一个槽，“所有键”和“所有值”在那里收下它。键再次出现时，“读”去往存着它的那个槽。",

  "score.signal.write_attention": "写",
  "score.signal.kept": "写入处",
  "score.signal.before": "先前的键",
  "score.signal.read_attention": "读",
  "score.signal.encoder": "编码器",
};
