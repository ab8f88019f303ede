/** 模型 `deltanet` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.deltanet": "DeltaNet（增量规则）",
  "model.deltanet.what": "矩阵记忆：写入之前先减去该键原来的值",

  "look.deltanet":
    "“修正”是记忆还不知道的部分：键带着同样的值再来时，几乎没有什么可写。拿它与“回想”比较，也就是写入之前键带回的内容。",
  "look.deltanet.associative":
    "第 1 层里，“写入强度”在值（小写字母）处突出，有时在这个头，有时在那个头。“回想”是键先前带回的，“修正”是还差的。",
  "look.deltanet.glyphs":
    "“回想”是“记忆”为一张图片带回的，“修正”是还缺的；“写入强度”说明写入多少。一类第一次出现时，“输出”没有把握。",
  "look.deltanet.custom": "“修正”是值里有、而键带回的“回想”里没有的；“写入强度”说明多少进入“记忆”。它在哪些符号处高？",
};
