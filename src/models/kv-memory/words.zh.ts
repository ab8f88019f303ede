/** 模型 `kv-memory` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.kv-memory": "键值记忆网络",
  "model.kv-memory.short": "键值记忆",
  "model.kv-memory.what": "按键查找、以值作答，一跳接一跳",

  "look.kv-memory": "注意力拿问题去比对“键”，取回的却是“值”。每一跳都带着上一跳的答案再问一次。",
};
