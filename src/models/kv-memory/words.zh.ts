/** 模型 `kv-memory` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.kv-memory": "键值记忆网络",
  "model.kv-memory.short": "键值记忆",
  "model.kv-memory.what": "按键查找、以值作答，一跳接一跳",

  "look.kv-memory": "注意力拿问题去比对“所有键”，取回的却是“所有值”。每一跳都带着上一跳的答案再问一次。",
  "look.kv-memory.triples":
    "“注意力”（条形）一跳一跳地找到所需的事实：拿来比对的是“所有键”，取回的是“所有值”。每一跳都从上一跳到达的地方出发。",
  "look.kv-memory.service":
    "“注意力”（条形）拿问题与“所有键”比对，每个条目一个，取回的是“所有值”。它应落在意思相同的条目上，用词不同也一样。",
};
