/** 模型 `gru` 的文字。 */
import type { words as english } from "./words.en.ts";

export const words: Partial<Readonly<Record<keyof typeof english, string>>> = {
  "model.gru": "门控循环单元（GRU）",
  "model.gru.short": "GRU",
  "model.gru.what": "两个门决定状态里多少是旧的、多少是新的",

  "look.gru": "更新门做决定：接近 1 时，“隐状态”的单元保留旧值；接近 0 时，采用候选值。找一找保持不动的行。",
  "look.gru.copy":
    "跟着一行看：更新门接近 1 时，“隐状态”保持不动；门降下来时，这一行就变。看哪些图案在“输出”中变灰：灰格是它没有把握的比特。",
  "look.gru.recall": "学会之后，等待期间多数更新门接近 1，“隐状态”几乎不变；标记（|）之后说出符号时，门才降下来。",
  "look.gru.adding":
    "学会之后，更新门在每个标记（+）处降下来，“隐状态”在那里跳变；遇到其他数时门仍然高，所以它们几乎不起作用。",
  "look.gru.text": "更新门接近 1 的行把内容从一个字符带到下一个字符，其余的行重新写过。空格之后，“输出”有许多弱格。",

  "score.signal.z": "更新门",
  "score.signal.r": "重置门",
  "score.signal.n": "候选值",
  "score.signal.recall": "回忆",
};
