/** 模型 `deltanet` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.deltanet": "DeltaNet（增量规则）",
  "model.deltanet.what": "矩阵记忆：写入之前先减去该键原来的值",

  "look.deltanet":
    "“修正”是记忆还不知道的部分：同一个键带着同一个值再来时，几乎没有什么要写。把它与“回想”（写入之前这个键带出的内容）比较；两者都在折叠的信号里。",
};
