/** 模型 `lstmn` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.lstmn": "带记忆带的 LSTM 网络（LSTMN）",
  "model.lstmn.short": "LSTMN",
  "model.lstmn.what": "用注意力从全部过去状态中找回“上一步状态”的 LSTM",

  "look.lstmn":
    "“隐状态带”与“记忆带”保留每一步的状态。“注意力”的弧线画出这一步的“上一步状态”由其中哪些拼成：普通 LSTM 只会有一条弧，连到邻居。",
  "look.lstmn.text-classification":
    "到结尾标记（?）时，“注意力”的弧线说明答案取自哪些词：有的种子只取一个关键词，有的一次取许多词。",

  "score.signal.hidden_tape": "隐状态带",
  "score.signal.memory_tape": "记忆带",
  "score.signal.hs": "找回的隐状态",
  "score.signal.cs": "找回的细胞",
};
